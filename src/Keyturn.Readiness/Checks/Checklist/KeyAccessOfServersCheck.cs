using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>Line 2 of the checklist for the web and AP servers.</summary>
public sealed class KeyAccessOfServersCheck() : ChecklistCheck(MatrixColumn.Key, false)
{
    /// <inheritdoc/>
    public override string Id => "list-2-servers";

}
