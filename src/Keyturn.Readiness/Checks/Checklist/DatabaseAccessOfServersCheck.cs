using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>Line 4 of the checklist for the web and AP servers.</summary>
public sealed class DatabaseAccessOfServersCheck() : ChecklistCheck(MatrixColumn.Database, false)
{
    /// <inheritdoc/>
    public override string Id => "list-4-servers";

}
