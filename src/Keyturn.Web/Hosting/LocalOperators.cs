using System.Collections.Frozen;
using Keyturn.Operations.Access;

namespace Keyturn.Web.Hosting;

/// <summary>Who is there without sign-in: one operator with all rights in the sandbox, one viewer against real accounts.</summary>
public sealed class LocalOperators(LaunchMode mode) : IOperatorDirectory
{
    public const string OperatorId = "local-operator";
    public const string ViewerId = "local-viewer";

    private static readonly Operator All = new(OperatorId, "Local operator", Enum.GetValues<Permission>().ToFrozenSet());

    private static readonly Operator Viewer = new(
        ViewerId,
        "Local viewer",
        [Permission.ViewSecrets, Permission.ViewAudit, Permission.ViewSettings]);

    /// <summary>The one who is here now.</summary>
    public Operator Present => mode.Sandbox ? All : Viewer;

    public ValueTask<Operator?> FindAsync(string operatorId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Present.Id == operatorId ? Present : null);
}
