using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>Line 1 of the checklist for the web and AP servers.</summary>
public sealed class SecretAccessOfServersCheck() : ChecklistCheck(MatrixColumn.Secret, false)
{
    /// <inheritdoc/>
    public override string Id => "list-1-servers";

}
