using Keyturn.Operations.Schedules;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Hosting;

public sealed class ScheduleSetupTests
{
    private static IConfiguration Settings(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => $"Schedule:{pair.Key}", pair => pair.Value)).Build();

    private static IConfiguration Freeze(string from, string to, string zone = "Asia/Tokyo", string name = "Year end", string? scope = null) =>
        Settings(("Freezes:0:Name", name), ("Freezes:0:From", from), ("Freezes:0:To", to), ("Freezes:0:Zone", zone), ("Freezes:0:Scope", scope));

    [Fact]
    public void Freezes_LocalTimesOfAZone_AreReadAsUtc() =>
        ScheduleSetup.ReadFreezes(Freeze("2026-12-28", "2027-01-04T09:30", scope: "shop-prod/*")).Freezes.ShouldBe(
            [new Freeze("Year end", new(2026, 12, 27, 15, 0, 0, TimeSpan.Zero), new(2027, 1, 4, 0, 30, 0, TimeSpan.Zero), "shop-prod/*")]);

    [Theory]
    [InlineData("2027-03-28T02:30", "2027-03-28T01:30:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    public void Freezes_TimesThatTheClocksSkipOrRepeat_AreTakenLaterOrFirst(string local, string utc) =>
        ScheduleSetup.ReadFreezes(Freeze(local, "2027-06-01", "Europe/Berlin")).Freezes[0].From.ShouldBe(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("tomorrow", "2027-01-04", "UTC", "Year end", "Schedule:Freezes:0:From")]
    [InlineData("2026-12-28", "2026-12-28", "UTC", "Year end", "Schedule:Freezes:0:To")]
    [InlineData("2026-12-28", "2027-01-04", "Mars/Base", "Year end", "Schedule:Freezes:0:Zone")]
    [InlineData("2026-12-28", "2027-01-04", "UTC", " ", "Schedule:Freezes:0:Name")]
    public void Freezes_ThatCannotBe_RefuseToStartAndNameTheSetting(string from, string to, string zone, string name, string setting) =>
        Should.Throw<LaunchRefusedException>(() => ScheduleSetup.ReadFreezes(Freeze(from, to, zone, name))).Message.ShouldContain(setting);

    [Fact]
    public void CrowdedFrom_IsANumberOrRefused()
    {
        ScheduleSetup.ReadSettings(Settings()).ShouldBe(ScheduleSettings.Usual);
        ScheduleSetup.ReadSettings(Settings(("CrowdedFrom", "200"))).CrowdedFrom.ShouldBe(200);
        Should.Throw<LaunchRefusedException>(() => ScheduleSetup.ReadSettings(Settings(("CrowdedFrom", "1")))).Message.ShouldContain("Schedule:CrowdedFrom");
    }
}
