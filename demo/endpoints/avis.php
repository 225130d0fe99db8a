<?php // The smallest endpoint that keeps the contract: answers in one SQLite file, nothing published.
const KEYS = ['v', 'id', 'rev', 'survey', 'surveyVersion', 'complete', 'answers', 'locale', 'page', 'context'];
const UUID = '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i';
$surveys = explode(',', getenv('AVIS_SURVEYS') ?: 'etat-civil');
$file = getenv('AVIS_FILE') ?: dirname(__DIR__, 2) . '/data/avis.sqlite'; // never where the web server looks

function reply(int $status, array $body): never {
    http_response_code($status);
    header('Content-Type: application/' . ($status < 400 ? 'json' : 'problem+json'));
    exit(json_encode($body));
}
function refuse(int $status, string $what): never { // in words of our own: nothing that was sent is repeated
    reply($status, ['type' => "urn:avis-citoyen:problem:$what", 'title' => $what, 'status' => $status]);
}
function sorted(mixed $value): mixed {
    if (is_array($value) && !array_is_list($value)) ksort($value);
    return is_array($value) ? array_map('sorted', $value) : $value;
}

header('Access-Control-Allow-Origin: *');
header('Access-Control-Expose-Headers: Retry-After');
header('Access-Control-Allow-Headers: Content-Type');
header_remove('X-Powered-By');
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') exit;
if ($_SERVER['REQUEST_METHOD'] !== 'POST') refuse(405, 'method');
$plain = preg_match('~^(text/plain|application/json)\s*(;|$)~i', $_SERVER['CONTENT_TYPE'] ?? '');
if (!$plain || isset($_SERVER['HTTP_CONTENT_ENCODING'])) refuse(415, 'content-type');
$body = file_get_contents('php://input', length: 16385);
if (strlen($body) > 16384) refuse(413, 'too-large');
$answer = json_decode($body, true, 16);
if (json_last_error() !== JSON_ERROR_NONE) refuse(400, 'unreadable');
$valid = is_array($answer) && !array_diff(array_keys($answer), KEYS) && !str_contains(serialize($answer), "\0")
    && ($answer['v'] ?? 0) === 1 && is_string($answer['id'] ?? null) && preg_match(UUID, $answer['id'])
    && is_int($answer['rev'] ?? null) && $answer['rev'] >= 0 && is_array($answer['answers'] ?? null);
if (!$valid) refuse(422, 'invalid');
if (!in_array($answer['survey'] ?? '', $surveys, true)) refuse(404, 'unknown-survey');
['survey' => $survey, 'id' => $id, 'rev' => $rev] = $answer;
$content = hash('sha256', json_encode(sorted($answer)));

try {
    $db = new PDO("sqlite:$file", options: [PDO::ATTR_TIMEOUT => 5]);
    $db->exec('pragma journal_mode = wal; pragma synchronous = full; create table if not exists answer
        (survey text, id text, rev integer, content text, day text, body text, primary key (survey, id))');
    $put = $db->prepare('insert into answer values (?, lower(?), ?, ?, ?, ?) on conflict do update set
        rev = excluded.rev, content = excluded.content, body = excluded.body where rev < excluded.rev');
    $put->execute([$survey, $id, $rev, $content, date('Y-m-d'), $body]);
    if ($put->rowCount() > 0) reply(202, ['id' => $id, 'rev' => $rev]);
    $kept = $db->prepare('select content from answer where survey = ? and id = lower(?) and rev = ?');
    $kept->execute([$survey, $id, $rev]);
    $same = $kept->fetchColumn();
} catch (PDOException) {
    header('Retry-After: 60');
    refuse(503, 'unavailable');
}
if ($same !== false && $same !== $content) refuse(422, 'other-content');
reply(200, ['id' => $id, 'rev' => $rev, 'duplicate' => true]);
