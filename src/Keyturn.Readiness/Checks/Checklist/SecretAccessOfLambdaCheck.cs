using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>Line 1 of the checklist for the rotation function.</summary>
public sealed class SecretAccessOfLambdaCheck() : ChecklistCheck(MatrixColumn.Secret, true)
{
    /// <inheritdoc/>
    public override string Id => "list-1-lambda";

}
