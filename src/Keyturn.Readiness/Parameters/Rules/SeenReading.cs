using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>CloudTrail saw somebody read it: whoever it is has to be changed with it, which neither speaks for nor against a move.</summary>
public sealed class SeenReading : IParameterRule
{
    private const int Named = 3;

    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(around);
        var readers = around.ReadersOf(parameter).Select(read => read.ShortName).ToArray();
        return readers.Length == 0 ? null : new(ParameterReason.SeenReading, string.Join(", ", readers.Take(Named)) + (readers.Length > Named ? $" +{readers.Length - Named}" : ""), 0);
    }
}
