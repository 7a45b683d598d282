using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>A part of the path is the identifier of a database of this account and Region.</summary>
public sealed class DatabaseInPath : IParameterRule
{
    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(around);
        var parts = parameter.Name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return around.Databases.FirstOrDefault(id => parts.Contains(id, StringComparer.OrdinalIgnoreCase)) is { } database
            ? new(ParameterReason.NamesDatabase, database, 20)
            : null;
    }
}
