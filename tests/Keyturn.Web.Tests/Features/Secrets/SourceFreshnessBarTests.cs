using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SourceFreshnessBarTests : FeatureContext
{
    private static readonly PartFailure NotAllowed = new(A.Moment, "secretsmanager:ListSecrets", "AccessDeniedException", "User is not authorized", "secretsmanager:ListSecrets");

    private IRenderedComponent<SourceFreshnessBar> Bar(params SourceFreshness[] sources) =>
        Render<SourceFreshnessBar>(parameters => parameters.Add(bar => bar.Sources, [.. sources]));

    [Fact]
    public void Render_TwoSources_ShowsTheOldestAge()
    {
        var bar = Bar(new(A.Scope(), "orders", A.Moment.AddMinutes(-1), null, 3), new(A.Scope(region: "us-west-2"), "orders", A.Moment.AddMinutes(-7), null, 2));

        bar.Find(".sources > span").TextContent.ShouldContain("7 min ago");
    }

    [Fact]
    public void Render_OneNeverRead_DoesNotPretendFreshness() =>
        Bar(new(A.Scope(), "orders", A.Moment, null, 3), new(A.Scope(region: "us-west-2"), "orders", null, null, 0))
            .Find(".sources > span").TextContent.ShouldContain("not read yet");

    [Fact]
    public void Render_Denied_NamesTheMissingActionAndKeepsAwsWords()
    {
        var bar = Bar(new SourceFreshness(A.Scope(), "orders", A.Moment, NotAllowed, 3));

        bar.Find("summary").TextContent.ShouldContain("1 of 1 sources failed");
        bar.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        bar.Find("li").TextContent.ShouldContain("The role that reads needs secretsmanager:ListSecrets.");
        bar.Find("li code").TextContent.ShouldContain("User is not authorized");
    }

    [Fact]
    public void Refresh_Pressed_Tells()
    {
        var pressed = 0;
        var bar = Render<SourceFreshnessBar>(parameters => parameters.Add(own => own.Sources, []).Add(own => own.OnRefresh, () => pressed++));

        bar.Find("button").Click();

        pressed.ShouldBe(1);
    }

    [Fact]
    public void Render_Busy_TheButtonWaits() =>
        Render<SourceFreshnessBar>(parameters => parameters.Add(own => own.Sources, []).Add(own => own.Busy, true)).Find("button").HasAttribute("disabled").ShouldBeTrue();
}
