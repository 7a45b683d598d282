using Keyturn.Readiness.Parameters;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>ParameterPrices</c>, from <see cref="ParameterPrices"/>.</summary>
internal static class ParameterPricesSection
{
    private const string Section = ParameterPriceSetup.Section;
    private const string Price = "0 to 1000000";

    private static readonly ParameterPrices Usual = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{Section}:{nameof(ParameterPrices.Currency)}", Usual.Currency, "ISO 4217", "Currency of the prices on *Parameters*."),
        Setting.Of($"{Section}:{nameof(ParameterPrices.SecretMonth)}", Usual.SecretMonth, Price, "One secret for a month."),
        Setting.Of($"{Section}:{nameof(ParameterPrices.TenThousandCalls)}", Usual.TenThousandCalls, Price, "Ten thousand calls to Secrets Manager."),
        Setting.Of($"{Section}:{nameof(ParameterPrices.AdvancedParameterMonth)}", Usual.AdvancedParameterMonth, Price, "One advanced parameter for a month."),
    ];
}
