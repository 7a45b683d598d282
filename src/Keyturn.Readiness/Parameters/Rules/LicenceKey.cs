using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>A licence key is paid for, not rotated.</summary>
public sealed class LicenceKey : IParameterRule
{
    private static readonly string[][] Words = [["licence"], ["license"], ["licensing"], ["activation", "key"], ["product", "key"], ["serial"]];

    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return (NameWords.FirstOf(NameWords.Of(parameter.Name), Words) ?? NameWords.FirstOf(NameWords.Of(parameter.Description), Words)) is { } word
            ? new(ParameterReason.LicenceKey, word, -40)
            : null;
    }
}
