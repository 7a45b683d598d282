using System.Security.Claims;
using Keyturn.Operations.Access;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class PersonStateTests : ConsoleContext
{
    [Fact]
    public async Task Load_NothingChosen_FollowsTheBrowser()
    {
        await SignInAsync(zone: "Asia/Tokyo");

        Person.OperatorId.ShouldBe("aiko");
        Person.May(Permission.RotateSecret).ShouldBeTrue();
        Person.Zone.Id.ShouldBe("Asia/Tokyo");
        Person.Settings.ShouldBe(new PersonSettings());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Not/AZone")]
    public async Task Load_BrowserTellsNoZone_IsUtc(string? zone)
    {
        await SignInAsync(zone: zone);

        Person.Zone.ShouldBe(TimeZoneInfo.Utc);
    }

    [Fact]
    public async Task Load_NobodyKnown_MayNothing()
    {
        await Person.LoadAsync(new ClaimsPrincipal(new ClaimsIdentity()), null, CancellationToken.None);

        Person.Operator.ShouldBeNull();
        Enum.GetValues<Permission>().ShouldAllBe(permission => !Person.May(permission));
    }

    [Fact]
    public async Task Change_ThenLoadAgain_ComesBackFromTheStore()
    {
        await SignInAsync();
        var chosen = new PersonSettings(Theme.Dark, Density.Compact, "Europe/Berlin", "ja", Shortcuts: false);
        var told = 0;
        Person.Changed += () => told++;

        (await Person.ChangeAsync(chosen, CancellationToken.None)).ShouldBeTrue();
        told.ShouldBe(1);
        await SignInAsync();

        Person.Settings.ShouldBe(chosen);
        Person.Zone.Id.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public async Task Load_UnreadableDocument_UsesDefaults()
    {
        await Preferences.WriteAsync(FixedOperators.Aiko.Id, PersonSettings.Document, "{ not json", CancellationToken.None);

        await SignInAsync();

        Person.Settings.ShouldBe(new PersonSettings());
    }
}
