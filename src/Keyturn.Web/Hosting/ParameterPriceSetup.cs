using System.Globalization;
using Keyturn.Readiness.Parameters;

namespace Keyturn.Web.Hosting;

/// <summary>What the two services cost, from the section <c>ParameterPrices</c>; what is not set is as AWS lists it.</summary>
internal static class ParameterPriceSetup
{
    public const string Section = "ParameterPrices";

    private const decimal Highest = 1_000_000;

    /// <exception cref="LaunchRefusedException">A price is no number, below zero or absurd.</exception>
    public static ParameterPrices Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        ParameterPrices prices;
        try
        {
            prices = section.Get<ParameterPrices>() ?? new();
        }
        catch (InvalidOperationException failure)
        {
            throw new LaunchRefusedException($"{Section} cannot be read: {failure.Message}");
        }

        List<string> failures = [];
        foreach (var (name, price) in ((string, decimal)[])[(nameof(prices.SecretMonth), prices.SecretMonth), (nameof(prices.TenThousandCalls), prices.TenThousandCalls), (nameof(prices.AdvancedParameterMonth), prices.AdvancedParameterMonth)])
        {
            if (price is < 0 or > Highest)
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"{Section}:{name} is {price}; a price is 0 to {Highest}."));
        }

        return failures.Count == 0 ? prices : throw new LaunchRefusedException(failures);
    }
}
