
namespace Keyturn.Readiness.Parameters;

/// <summary>What the two services cost. Prices differ between Regions and change: whoever runs Keyturn sets them.</summary>
/// <remarks>"AWS Secrets Manager pricing" and "AWS Systems Manager pricing" (Parameter Store), as of November 2026, US East.</remarks>
public sealed record ParameterPrices
{
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>One secret for a month; each replica counts as one.</summary>
    public decimal SecretMonth { get; init; } = 0.40m;

    /// <summary>Ten thousand calls to Secrets Manager.</summary>
    public decimal TenThousandCalls { get; init; } = 0.05m;

    /// <summary>One parameter of the advanced tier for a month; the standard tier costs nothing.</summary>
    public decimal AdvancedParameterMonth { get; init; } = 0.05m;

    /// <summary>What a move would add to the bill each month, calls left out: how often a value is read is not known. A secret that is there already adds nothing.</summary>
    public decimal DifferenceOf(ParameterAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        var saved = advice.Parameter.IsAdvanced ? AdvancedParameterMonth : 0;
        return advice.Verdict switch
        {
            ParameterVerdict.Duplicate => -saved,
            ParameterVerdict.Stay => 0,
            _ => SecretMonth - saved,
        };
    }
}
