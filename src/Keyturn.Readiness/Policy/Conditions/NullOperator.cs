using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>Null: "true" holds when the key is missing, "false" when it is there.</summary>
/// <remarks>"Condition operator to check existence of condition keys", IAM User Guide.</remarks>
internal static class NullOperator
{
    public static Answer Evaluate(ConditionClause clause, bool isPresent) => Answer.Any(clause.Values.Select(value =>
        bool.TryParse(value, out var wantsMissing)
            ? Answer.Of(wantsMissing != isPresent)
            : Answer.Unknown(UnknownCode.ValueNotUnderstood, value)));
}
