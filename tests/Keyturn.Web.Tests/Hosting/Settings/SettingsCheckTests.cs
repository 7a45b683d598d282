using Keyturn.Web.Access;
using Keyturn.Web.Hosting;
using Keyturn.Web.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Web.Tests.Hosting.Settings;

public sealed class SettingsCheckTests
{
    private static readonly Dictionary<string, string?> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        ["urls"] = "http://localhost:5180",
        ["Aws:Mode"] = "Account",
        ["Aws:Accounts:0:Id"] = "111122223333",
        ["Aws:Accounts:0:Regions:0"] = "ap-northeast-1",
        ["SignIn:Authority"] = "https://login.example.com",
        ["SignIn:ClientId"] = "keyturn",
        ["SignIn:ClientSecret"] = "hush",
        ["SignIn:Grants:0:Group"] = "dba",
        ["SignIn:Grants:0:Role"] = "admin",
    };

    public static TheoryData<string, string, string[]> Wrong() => [.. WrongSettings.All.Select(one => new TheoryDataRow<string, string, string[]>(one.Key, one.Value, one.Beside))];

    public static TheoryData<string, string, string> WrongOfTheFramework() => [.. WrongSettings.Framework.Select(one => new TheoryDataRow<string, string, string>(one.Key, one.Value, one.Named))];

    [Fact]
    public void All_NothingWrong_GivesSignIn() => Check().ShouldNotBeNull().ClientId.ShouldBe("keyturn");

    [Fact]
    public void All_NothingButTheAccounts_IsEnough() =>
        Check([.. Whole.Keys.Where(key => key.StartsWith("SignIn", StringComparison.Ordinal)).Select(key => (key, (string?)null))]).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void All_OneWrongValue_IsTheOneFailureAndBeginsWithItsSetting(string key, string value, string[] beside)
    {
        var failures = Failures([.. beside.Select(Pair), (key, value)]);

        failures.ShouldHaveSingleItem().Split(' ')[0].ShouldBeOneOf(key, key[..key.LastIndexOf(':')]);
        if (SettingsCatalogue.All.Single(setting => setting.Is(key)).Kind == SettingKind.Secret && value.Length > 1)
            failures[0].ShouldNotContain(value);
    }

    [Theory]
    [MemberData(nameof(WrongOfTheFramework))]
    public void All_AWrongValueOfTheFramework_IsNamedAsPeopleWriteIt(string key, string value, string named) =>
        Failures((key, value)).ShouldHaveSingleItem().ShouldStartWith(named);

    [Fact]
    public void Wrong_OfEverySettingThatIsNoFreeText_IsTried() =>
        SettingsCatalogue.All.Where(setting => setting.Kind is not (SettingKind.Text or SettingKind.Secret))
            .Where(setting => !WrongSettings.All.Any(wrong => setting.Is(wrong.Key))).Select(setting => setting.Name).ShouldBeEmpty();

    [Fact]
    public void All_SeveralWrongAcrossSections_AreToldTogether()
    {
        (string, string?)[] several =
        [
            ("Aws:Accounts:0:Id", "1"), ("SignIn:UserInfo", "maybe"), ("Web:KnownProxies:0", "proxy"), ("Web:MostCircuits", "0"), ("Web:MostCircuitsPerPerson", "-20"), ("Storage:Provider", "Oracle"), ("Storage:KeepHistoryDays", "1"), ("Audit:KeepDays", "x"),
            ("Notifications:Language", "fr"), ("Schedule:CrowdedFrom", "0"), ("Schedule:Freezes:0:Zone", "Mars"), ("Telemetry:PrometheusToken", "t"), ("ParameterPrices:SecretMonth", "-1"),
            ("Aws:Acounts:0:Id", "111122223333"), ("Logging:LogLevel:Default", "Loud"),
        ];

        var failures = Failures(several);

        foreach (var (key, _) in several)
            failures.ShouldContain(failure => failure.StartsWith($"{key} ", StringComparison.Ordinal), key);
        failures.Where(failure => failure.StartsWith("Schedule:Freezes:0", StringComparison.Ordinal)).Count().ShouldBe(4);
    }

    [Fact]
    public void All_Sandbox_IsJudgedBeforeItIsThere()
    {
        Should.NotThrow(() => Check(Sandbox()));
        Failures([.. Sandbox(), ("Aws:Collection:ReadDays", "0"), ("Storage:KeepHistoryDays", "1")]).Count.ShouldBe(2);

        static (string, string?)[] Sandbox() =>
            [.. Whole.Keys.Where(key => key.StartsWith("SignIn", StringComparison.Ordinal) || key.StartsWith("Aws:Accounts", StringComparison.Ordinal)).Select(key => (key, (string?)null)), ("Aws:Mode", "Sandbox")];
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle")]
    [InlineData("Storage:Provder", "Sqlite")]
    [InlineData("Audit:KeepDays", "5")]
    public void Store_OneWrongValue_IsRefused(string key, string value) =>
        Should.Throw<LaunchRefusedException>(() => SettingsCheck.Store(Settings((key, value), ("Audit:ArchiveFolder", "/archive")))).Failures.ShouldHaveSingleItem().ShouldStartWith(key);

    [Fact]
    public void Store_WhatOtherSectionsHold_DoesNotMatter() => Should.NotThrow(() => SettingsCheck.Store(Settings(("Aws:Mode", "Real"), ("Web:Nothing", "1"))));

    private static (string Key, string? Value) Pair(string text) => text.Split('=', 2) is [var key, var value] ? (key, value) : throw new ArgumentException(text, nameof(text));

    private static IReadOnlyList<string> Failures(params (string Key, string? Value)[] changes) => Should.Throw<LaunchRefusedException>(() => Check(changes)).Failures;

    private static SignInSettings? Check(params (string Key, string? Value)[] changes)
    {
        var configuration = Settings(changes);
        return SettingsCheck.All(LaunchMode.From(configuration), configuration, new Machine());
    }

    private static IConfigurationRoot Settings(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Whole, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in changes)
        {
            if (value is null)
                settings.Remove(key);
            else
                settings[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private sealed class Machine : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";

        public string ApplicationName { get; set; } = "Keyturn.Web";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
