using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>Line 3 of the checklist for the web and AP servers.</summary>
public sealed class EndpointAccessOfServersCheck() : ChecklistCheck(MatrixColumn.Endpoint, false)
{
    /// <inheritdoc/>
    public override string Id => "list-3-servers";

}
