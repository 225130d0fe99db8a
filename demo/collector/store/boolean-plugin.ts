/**
 * libsql aborts the whole process when a boolean is bound, and neither engine's column of whole
 * numbers takes one: every boolean in a query becomes 0 or 1 before it is compiled.
 */
import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  type ValueNode,
} from 'kysely';

class BooleansToNumbers extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: numbered(node.value) };
  }

  protected override transformPrimitiveValueList(
    node: PrimitiveValueListNode,
  ): PrimitiveValueListNode {
    return { ...node, values: node.values.map(numbered) };
  }
}

/** Turns booleans into 0 and 1. */
export class BooleanPlugin implements KyselyPlugin {
  readonly #transformer = new BooleansToNumbers();

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

function numbered(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
