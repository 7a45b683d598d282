using Bunit;
using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Web.Features.Audit;

namespace Keyturn.Web.Tests.Features.Audit;

public sealed class AuditVerifyPanelTests : FeatureContext
{
    private static readonly AuditAnchor Anchor = new(new AuditLink(4_711, "other"), A.Moment);

    [Fact]
    public async Task Panel_WithoutAnchors_SaysWhatWouldNotBeSeen()
    {
        var panel = await RenderAsync(new(10, null, "head", A.Moment));

        panel.FindAll(".intact").Count.ShouldBe(1);
        panel.Markup.ShouldContain("Audit:AnchorFile");
    }

    [Fact]
    public async Task Panel_AnchorsThatFit_AreCounted()
    {
        var panel = await RenderAsync(new(10, null, "head", A.Moment) { Anchors = new(1_234, 0, 0, null, A.Moment) });

        panel.FindAll(".kt-bad").ShouldBeEmpty();
        panel.Markup.ShouldContain("1,234");
        panel.Markup.ShouldNotContain("Audit:AnchorFile");
    }

    [Fact]
    public async Task Panel_BrokenAnchorAlone_IsNotGood()
    {
        var panel = await RenderAsync(new(10, null, "head", A.Moment) { Anchors = new(0, 0, 0, Anchor, A.Moment) });

        panel.FindAll(".broken").Count.ShouldBe(1);
        panel.FindAll(".kt-good").ShouldBeEmpty();
        panel.Markup.ShouldContain("4,711");
        panel.Markup.ShouldContain(AuditStrings.BrokenNext);
    }

    [Fact]
    public async Task Panel_UnreadableAnchors_AreAWarning()
    {
        var panel = await RenderAsync(new(10, null, "head", A.Moment) { Anchors = new(1, 0, 3, null, A.Moment) });

        panel.FindAll(".kt-warn").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Panel_ClosedSegments_SayWhereTheChainBegins() =>
        (await RenderAsync(new(10, null, "head", A.Moment) { FirstKept = 5_001 })).Markup.ShouldContain("5,001");

    private async Task<IRenderedComponent<AuditVerifyPanel>> RenderAsync(AuditVerification result)
    {
        await SignInAsync();
        return Render<AuditVerifyPanel>(parameters => parameters.Add(own => own.Result, result));
    }
}
