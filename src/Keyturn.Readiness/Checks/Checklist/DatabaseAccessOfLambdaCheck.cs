using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>Line 4 of the checklist for the rotation function.</summary>
public sealed class DatabaseAccessOfLambdaCheck() : ChecklistCheck(MatrixColumn.Database, true)
{
    /// <inheritdoc/>
    public override string Id => "list-4-lambda";

}
