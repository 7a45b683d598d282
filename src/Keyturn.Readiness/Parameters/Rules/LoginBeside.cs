using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>In the same folder lies the user or the host that a password would belong to.</summary>
public sealed class LoginBeside : IParameterRule
{
    private static readonly string[][] Words = [["user"], ["username"], ["login"], ["host"], ["hostname"], ["endpoint"], ["dsn"], ["jdbc"]];

    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(around);
        return around.Beside(parameter).Where(other => NameWords.FirstOf(NameWords.Of(LastPart(other.Name)), Words) is not null)
            .OrderBy(other => other.Name, StringComparer.Ordinal).FirstOrDefault() is { } beside
            ? new(ParameterReason.LoginBeside, beside.Name, 15)
            : null;
    }

    private static string LastPart(string name) => name[(name.LastIndexOf('/') + 1)..];
}
