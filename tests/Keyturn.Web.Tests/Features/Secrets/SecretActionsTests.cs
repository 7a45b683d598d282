using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SecretActionsTests : FeatureContext
{
    private async Task<IRenderedComponent<SecretActions>> ActionsAsync(SecretRow row, Keyturn.Operations.Access.Operator? person = null)
    {
        await SignInAsync(person);
        return Render<SecretActions>(parameters => parameters.Add(actions => actions.Row, row));
    }

    private static IEnumerable<string> Texts(IRenderedComponent<SecretActions> actions) => actions.FindAll("button").Select(button => button.TextContent.Trim());

    [Fact]
    public async Task Render_RotationOn_OffersRotateTestScheduleAndStop() =>
        Texts(await ActionsAsync(Row())).ShouldBe(["Rotate now R", "Test rotation…", "Change schedule…", "Stop rotation…"]);

    [Fact]
    public async Task Render_RotationOff_TheTestIsNamedForWhatItTurnsOnAndTheScheduleCanBeRestored()
    {
        var actions = await ActionsAsync(Row(RotationState.Off));

        Texts(actions).ShouldBe(["Rotate now R", "Turn the schedule on, with a test…", "Change schedule…", "Restore the schedule…"]);
        actions.Find(".offer").TextContent.ShouldContain("AWS uses the rules it had before");
    }

    [Fact]
    public async Task Render_OffWithAStrayPending_NamesTheVersionInsteadOfOfferingToRestore()
    {
        var secret = A.Secret(state: RotationState.Off, stages: [(A.Version(1), [VersionStage.Current])]) with
        {
            StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])),
        };

        var actions = await ActionsAsync(Row(secret, RotationState.Off));

        actions.Find(".offer").TextContent.ShouldContain(A.Version(2));
        Texts(actions).ShouldNotContain("Restore the schedule…");
    }

    [Fact]
    public async Task Render_PendingOnTheCurrentVersion_IsNotStray()
    {
        var secret = A.Secret(state: RotationState.Off) with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current, VersionStage.Pending])) };

        Texts(await ActionsAsync(Row(secret, RotationState.Off))).ShouldContain("Restore the schedule…");
    }

    [Fact]
    public async Task Render_WithoutTheRight_IsVisibleDisabledAndSaysWhy()
    {
        var actions = await ActionsAsync(Row(), FixedOperators.Viewer);

        actions.FindAll("button").ShouldAllBe(button => button.HasAttribute("disabled"));
        actions.Find("button").GetAttribute("title").ShouldNotBeNull().ShouldContain("Rotate secrets");
    }

    [Fact]
    public async Task Render_RotateNow_HasItsKey() =>
        (await ActionsAsync(Row())).Find("button[data-shortcut=r]").GetAttribute("aria-keyshortcuts").ShouldBe("r");

    [Fact]
    public async Task Render_Emergency_HasItsKeyAndLeadsToThePlan()
    {
        var link = (await ActionsAsync(Row())).Find("a[data-shortcut=e]");

        link.TextContent.ShouldBe("Emergency…E");
        link.GetAttribute("href").ShouldBe($"/emergency?secret={Uri.EscapeDataString(A.Arn().Value)}");
    }

    [Fact]
    public async Task Render_NothingIsEverCalledJustCancel()
    {
        foreach (var state in Enum.GetValues<RotationState>())
            Texts(await ActionsAsync(Row(state))).ShouldNotContain("Cancel");
    }
}
