using Keyturn.Operations.Access;

namespace Keyturn.Web.Hosting;

/// <summary>Who is there without sign-in: one person for each role in the sandbox, a viewer against real accounts.</summary>
public sealed class LocalOperators(LaunchMode mode) : IOperatorDirectory
{
    public const string AdminId = "local-admin";
    public const string OperatorId = "local-operator";
    public const string ViewerId = "local-viewer";

    /// <summary>In order of their rights, the least first.</summary>
    public static IReadOnlyList<Operator> Sandbox { get; } =
    [
        Of(ViewerId, "Local viewer", ConsoleRole.Viewer),
        Of(OperatorId, "Local operator", ConsoleRole.Operator),
        Of(AdminId, "Local administrator", ConsoleRole.Admin),
    ];

    /// <summary>The one who is here as long as nobody chooses another.</summary>
    public Operator Usual => mode.Sandbox ? Sandbox[^1] : Sandbox[0];

    public ValueTask<Operator?> FindAsync(string operatorId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(mode.Sandbox ? Sandbox.FirstOrDefault(person => person.Id == operatorId) : Usual.Id == operatorId ? Usual : null);

    private static Operator Of(string id, string name, ConsoleRole role) => new(id, name, RoleTable.Of(role)) { Role = role };
}
