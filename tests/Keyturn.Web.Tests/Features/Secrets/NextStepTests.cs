using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class NextStepTests : FeatureContext
{
    private const string Address = "/secrets/111122223333/ap-northeast-1/prod/orders/db";

    [Theory]
    [InlineData(RotationState.Healthy)]
    [InlineData(RotationState.DueSoon)]
    [InlineData(RotationState.Overdue)]
    [InlineData(RotationState.Off)]
    public void IsRotate_NothingInTheWay_IsTheNextStepItself(RotationState state)
    {
        NextStep.IsRotate(Row(state)).ShouldBeTrue();
        NextStep.Of(Row(state)).ShouldBeNull();
    }

    [Theory]
    [InlineData(RotationState.Stuck, Address + "?tab=versions")]
    [InlineData(RotationState.Failed, Address + "?tab=rotation")]
    [InlineData(RotationState.Rotating, Address + "?tab=rotation")]
    public void Of_PendingElsewhere_LeadsToWhatStandsInTheWay(RotationState state, string expected)
    {
        NextStep.IsRotate(Row(state)).ShouldBeFalse();
        NextStep.Of(Row(state)).ShouldNotBeNull().Href.ShouldBe(expected);
    }

    [Fact]
    public void Of_FailedBeforePendingWasSet_IsToRotateAgain()
    {
        var row = Row(A.Secret(), RotationState.Failed);

        NextStep.IsRotate(row).ShouldBeTrue();
        NextStep.Of(row).ShouldBeNull();
    }

    [Fact]
    public void Of_OffWithAPendingLeftBehind_LeadsToTheVersions()
    {
        var secret = A.Secret(state: RotationState.Off) with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])) };

        NextStep.Of(Row(secret, RotationState.Off)).ShouldNotBeNull().Href.ShouldEndWith("?tab=versions");
    }

    [Fact]
    public void Of_Replica_LeadsToThePrimaryInItsRegion()
    {
        var next = NextStep.Of(Row(RotationState.Replica)).ShouldNotBeNull();

        next.Href.ShouldBe("/secrets/111122223333/us-east-1/prod/orders/db");
        next.Text.ShouldBe("Open the primary in us-east-1");
    }

    [Theory]
    [InlineData(RotationState.Never)]
    [InlineData(RotationState.Managed)]
    [InlineData(RotationState.ScheduledForDeletion)]
    public void Of_NothingToDoHere_PromisesNothing(RotationState state)
    {
        NextStep.IsRotate(Row(state)).ShouldBeFalse();
        NextStep.Of(Row(state)).ShouldBeNull();
    }

    [Theory]
    [InlineData("en", "See which version holds AWSPENDING")]
    [InlineData("ja", "AWSPENDING を持つバージョンを見る")]
    public void Of_Stuck_SpeaksTheReadersLanguage(string culture, string expected)
    {
        UseCulture(culture);

        NextStep.Of(Row(RotationState.Stuck)).ShouldNotBeNull().Text.ShouldBe(expected);
    }

    [Fact]
    public async Task Actions_EveryState_ShowAtMostOnePrimary()
    {
        await SignInAsync();
        foreach (var state in Enum.GetValues<RotationState>())
        {
            var actions = Render<SecretActions>(parameters => parameters.Add(own => own.Row, Row(state)));

            actions.FindAll(".kt-primary").Count.ShouldBeLessThanOrEqualTo(1, state.ToString());
            actions.FindAll("button[data-shortcut=r]").Count.ShouldBe(1, state.ToString());
        }
    }

    [Fact]
    public async Task Actions_Stuck_OfferTheVersionsBeforeARotationThatIsRefused()
    {
        await SignInAsync();

        var actions = Render<SecretActions>(parameters => parameters.Add(own => own.Row, Row(RotationState.Stuck)));

        actions.Find(".kt-primary").GetAttribute("href").ShouldBe(Address + "?tab=versions");
        actions.Find("button[data-shortcut=r]").ClassList.ShouldNotContain("kt-primary");
        actions.Find(".kt-danger").TextContent.ShouldContain("Stop rotation");
    }

    [Theory]
    [InlineData(RotationState.Replica)]
    [InlineData(RotationState.ScheduledForDeletion)]
    [InlineData(RotationState.Never)]
    public async Task Actions_WhereEachDialogWouldRefuse_AreRotateNowAlone(RotationState state)
    {
        await SignInAsync();

        Render<SecretActions>(parameters => parameters.Add(own => own.Row, Row(state))).FindAll("button").ShouldHaveSingleItem().TextContent.ShouldContain("Rotate now");
    }

    [Fact]
    public async Task Actions_WithoutTheRight_StillShowTheWay()
    {
        await SignInAsync(FixedOperators.Viewer);

        var actions = Render<SecretActions>(parameters => parameters.Add(own => own.Row, Row(RotationState.Stuck)));

        actions.Find("a.kt-primary").HasAttribute("aria-disabled").ShouldBeFalse();
        actions.FindAll("button").ShouldAllBe(button => button.HasAttribute("disabled"));
    }
}
