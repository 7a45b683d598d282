using System.Globalization;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>Several roles share it: each of them has to learn of a new value, which is what rotation takes care of.</summary>
public sealed class ReadByRoles : IParameterRule
{
    /// <summary>Roles from which on it counts.</summary>
    public const int Several = 2;

    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(around);
        return around.ReadersOf(parameter).Count(read => read.IsRole) is >= Several and var roles ? new(ParameterReason.ReadByRoles, roles.ToString(CultureInfo.InvariantCulture), 15) : null;
    }
}
