using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>Line 3 of the checklist for the rotation function.</summary>
public sealed class EndpointAccessOfLambdaCheck() : ChecklistCheck(MatrixColumn.Endpoint, true)
{
    /// <inheritdoc/>
    public override string Id => "list-3-lambda";

}
