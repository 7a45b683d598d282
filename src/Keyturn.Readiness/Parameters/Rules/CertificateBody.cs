using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Parameters.Rules;

/// <summary>The body of a certificate: public, and too long for the standard tier, whose values end at 4 KB.</summary>
public sealed class CertificateBody : IParameterRule
{
    private static readonly string[][] Words = [["certificate"], ["certificates"], ["cert"], ["certs"], ["crt"], ["pem"], ["bundle"], ["truststore"]];

    /// <inheritdoc/>
    public ParameterFinding? Look(Parameter parameter, ParameterSurroundings around)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.IsAdvanced && NameWords.FirstOf(NameWords.Of(parameter.Name), Words) is { } word ? new(ParameterReason.CertificateBody, word, -40) : null;
    }
}
