using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>Line 2 of the checklist for the rotation function.</summary>
public sealed class KeyAccessOfLambdaCheck() : ChecklistCheck(MatrixColumn.Key, true)
{
    /// <inheritdoc/>
    public override string Id => "list-2-lambda";

}
