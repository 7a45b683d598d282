using Bunit;
using Keyturn.Operations.Access;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Settings;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Settings;

public sealed class SettingsPageTests : ConsoleContext
{
    [Fact]
    public async Task Theme_Chosen_IsKeptAndShownAtOnce()
    {
        await SignInAsync();
        var page = Render<SettingsPage>();

        page.FindAll("input[name=theme]")[2].Change(true);

        Person.Settings.Theme.ShouldBe(Theme.Dark);
        JSInterop.VerifyInvoke("keyturn.theme").Arguments.ShouldBe(["dark"]);
        (await Preferences.ReadAsync("aiko", PersonSettings.Document, CancellationToken.None)).ShouldNotBeNull().ShouldContain("Dark");
    }

    [Fact]
    public async Task Language_Chosen_MakesTheTripThatWritesTheCookie()
    {
        await SignInAsync();
        var page = Render<SettingsPage>();

        page.FindAll("input[name=language]")[2].Change(true);

        Person.Settings.Culture.ShouldBe("ja");
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/language?culture=ja&returnTo=/settings");
    }

    [Fact]
    public async Task Zone_Chosen_TimesAreInIt()
    {
        await SignInAsync();
        var page = Render<SettingsPage>();

        page.Find("select").Change("Europe/Berlin");

        Person.Zone.Id.ShouldBe("Europe/Berlin");
        page.Find(".kt-field .kt-muted").TextContent.ShouldContain("UTC+2");
    }

    [Fact]
    public async Task Zone_Forged_FallsBackToTheBrowser()
    {
        await SignInAsync();
        var page = Render<SettingsPage>();

        page.Find("select").Change("../../etc/passwd");

        Person.Settings.Zone.ShouldBeNull();
    }

    [Fact]
    public async Task Shortcuts_TurnedOff_TellsTheBrowser()
    {
        await SignInAsync();
        var page = Render<SettingsPage>();

        page.Find("input[type=checkbox]").Change(false);

        Person.Settings.Shortcuts.ShouldBeFalse();
        JSInterop.VerifyInvoke("keyturn.shortcuts").Arguments.ShouldBe([false]);
    }

    [Fact]
    public async Task Permissions_OfAViewer_SayNoWithTheReason()
    {
        await SignInAsync(FixedOperators.Viewer);

        var rows = Render<SettingsPage>().FindAll("tbody tr");

        rows.Count.ShouldBe(Enum.GetValues<Permission>().Length);
        rows.Count(row => row.TextContent.Contains("Yes", StringComparison.Ordinal)).ShouldBe(1);
        rows[(int)Permission.RotateSecret].TextContent.ShouldContain("You need the permission");
    }
}
