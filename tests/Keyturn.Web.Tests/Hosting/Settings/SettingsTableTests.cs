using System.Collections;
using System.Reflection;
using Keyturn.Aws;
using Keyturn.Aws.Sandbox;
using Keyturn.Operations.Schedules;
using Keyturn.Readiness.Parameters;
using Keyturn.Storage;
using Keyturn.Storage.Audit;
using Keyturn.Web.Hosting;
using Keyturn.Web.Hosting.Settings;
using Keyturn.Web.Hosting.Telemetry;
using Keyturn.Web.Notifications;

namespace Keyturn.Web.Tests.Hosting.Settings;

public sealed class SettingsTableTests
{
    [Fact]
    public void Table_InTheDocs_IsTheOneOfTheCatalogue()
    {
        var file = RepositoryFolder.Path("docs", "settings.md");
        var expected = SettingsTable.ToMarkdown();
        var known = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        // Approving means renaming what was received.
        if (known != expected)
            File.WriteAllText(Path.ChangeExtension(file, ".received.md"), expected);

        known.ShouldBe(expected, "docs/settings.md must hold exactly what SettingsTable.ToMarkdown() gives");
    }

    [Theory]
    [InlineData(typeof(AwsOptions), "Aws")]
    [InlineData(typeof(StorageOptions), "Storage")]
    [InlineData(typeof(AuditOptions), "Audit")]
    [InlineData(typeof(WebOptions), "Web")]
    [InlineData(typeof(NotificationOptions), "Notifications")]
    [InlineData(typeof(TelemetryOptions), "Telemetry")]
    [InlineData(typeof(ParameterPrices), "ParameterPrices")]
    [InlineData(typeof(SandboxOptions), "Sandbox")]
    [InlineData(typeof(ScheduleSettings), "Schedule")]
    public void Catalogue_OfASection_HasEveryPropertyOfItsOptions(Type options, string section) =>
        NamesOf(options, section).Except(SettingsCatalogue.All.Select(setting => setting.Name), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Catalogue_Names_AreUniqueAndWellFormed()
    {
        SettingsCatalogue.All.Select(setting => setting.Name).ShouldBeUnique();
        SettingsCatalogue.All.ShouldAllBe(setting => setting.Meaning.EndsWith('.') && setting.Name.Contains(':'));
        SettingsCatalogue.All.Count.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void Of_TypesAndDefaults_AreThoseOfTheOptions()
    {
        Find("Storage:Provider").ShouldSatisfyAllConditions(one => one.Kind.ShouldBe(SettingKind.Choice), one => one.Default.ShouldBe("Sqlite"), one => one.Allowed.ShouldBe("Sqlite, PostgreSql"));
        Find("Audit:KeepDays").ShouldSatisfyAllConditions(one => one.Kind.ShouldBe(SettingKind.Number), one => one.Default.ShouldBeNull());
        Find("Web:WebSocketsOnly").ShouldSatisfyAllConditions(one => one.Kind.ShouldBe(SettingKind.Flag), one => one.Default.ShouldBe("true"));
        Find("Aws:Collection:SweepInterval").ShouldSatisfyAllConditions(one => one.Kind.ShouldBe(SettingKind.Time), one => one.Default.ShouldBe("00:30:00"));
        Find("ParameterPrices:SecretMonth").ShouldSatisfyAllConditions(one => one.Kind.ShouldBe(SettingKind.Amount), one => one.Default.ShouldBe("0.40"));
        Find("Aws:Accounts:N:Regions:N").EnvironmentName.ShouldBe("Aws__Accounts__N__Regions__N");
    }

    private static Setting Find(string name) => SettingsCatalogue.All.Single(setting => setting.Name == name);

    private static IEnumerable<string> NamesOf(Type options, string path) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType != typeof(TimeProvider) && (property.CanWrite || IsList(property.PropertyType)))
            .SelectMany(property => NamesOf(property, $"{path}:{property.Name}"));

    private static IEnumerable<string> NamesOf(PropertyInfo property, string path)
    {
        var type = property.PropertyType;
        if (IsList(type))
        {
            var item = type.GetGenericArguments()[0];
            return item == typeof(string) ? [$"{path}:N"] : NamesOf(item, $"{path}:N");
        }

        return type.IsClass && type != typeof(string) ? NamesOf(type, path) : [path];
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
