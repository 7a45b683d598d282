using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Readiness;
using Keyturn.Web.Features.Readiness.WhatIf;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Readiness.WhatIf;

public sealed class WhatIfTests : FeatureContext
{
    private static readonly EstateSnapshot Closed = WholeEstate.WithInbound("sg-db", 1521, "sg-other");

    private async Task<IRenderedComponent<SecretReadinessTab>> OpenedAsync(EstateSnapshot snapshot)
    {
        await SignInAsync();
        Feed.Publish(snapshot);
        var tab = Render<SecretReadinessTab>(parameters => parameters.Add(one => one.Secret, SecretArn.Parse(WholeEstate.Secret.Arn)));
        tab.Find(".name").Click();
        return tab;
    }

    // At once with the search: what the repair does to the whole account is drawn whenever it is known.
    private static Task PressAsync(IRenderedComponent<SecretReadinessTab> tab, string name) =>
        tab.InvokeAsync(() => tab.FindAll("button").First(button => button.TextContent.Trim() == name).Click());

    private static string[] Cells(IRenderedComponent<SecretReadinessTab> tab) => [.. tab.FindAll(".matrix > tbody > tr:first-child td .kt-chip").Select(chip => chip.TextContent)];

    [Fact]
    public async Task WhatIf_ARepair_ChangesTheMatrixAndSaysThatItIsOnPaper()
    {
        var tab = await OpenedAsync(Closed);
        Cells(tab).ShouldBe(["Can", "Can", "Can", "Cannot"]);

        await PressAsync(tab, "What if");

        tab.WaitForAssertion(() => Cells(tab).ShouldBe(["Can", "Can", "Can", "Can"]));
        tab.FindAll(".paper-cell").ShouldHaveSingleItem().TextContent.ShouldBe("Cannot Can On paper");
        tab.Find("section[aria-label='On paper']").TextContent.ShouldContain("Security group sg-db admits inbound TCP 1521 from sg-web.");
        tab.WaitForAssertion(() => tab.Find("section[aria-label='On paper'] [role=status]").TextContent.ShouldContain("Consumers repaired: 1; secrets: 1."));
        tab.FindAll("button").ShouldNotContain(button => button.TextContent.Trim() == "What if");
    }

    [Theory]
    [InlineData("Undo")]
    [InlineData("Undo all")]
    public async Task Undo_WhatWasTried_ShowsAgainWhatAwsHas(string undo)
    {
        var tab = await OpenedAsync(Closed);
        await PressAsync(tab, "What if");
        tab.WaitForAssertion(() => tab.FindAll(".paper-cell").ShouldHaveSingleItem());

        await PressAsync(tab, undo);

        tab.WaitForAssertion(() => Cells(tab).ShouldBe(["Can", "Can", "Can", "Cannot"]));
        tab.FindAll(".paper-cell").ShouldBeEmpty();
        tab.Find("section[aria-label='On paper'] [role=status]").TextContent.Trim().ShouldBe("Nothing is on paper any more: this is what AWS has.");
        tab.FindAll("button").ShouldContain(button => button.TextContent.Trim() == "What if");
    }

    [Fact]
    public async Task Feed_AwsIsRepairedMeanwhile_SaysThatItIsNotNeeded()
    {
        var tab = await OpenedAsync(Closed);
        await PressAsync(tab, "What if");

        Feed.Publish(WholeEstate.Snapshot);

        tab.WaitForAssertion(() => tab.Find("section[aria-label='On paper']").TextContent.ShouldContain("No longer needed"));
        tab.FindAll(".paper-cell").ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIf_OfOneViewer_IsNotSeenByAnother()
    {
        var tab = await OpenedAsync(Closed);
        await PressAsync(tab, "What if");
        using var other = Services.CreateScope();

        var elsewhere = other.ServiceProvider.GetRequiredService<WhatIfDesk>();

        elsewhere.ShouldNotBeSameAs(Services.GetRequiredService<WhatIfDesk>());
        elsewhere.Of(SecretArn.Parse(WholeEstate.Secret.Arn)).ShouldBeNull();
        Services.GetRequiredService<Keyturn.Operations.Consumers.ReadinessBoard>().Of(SecretArn.Parse(WholeEstate.Secret.Arn)).ShouldNotBeNull()
            .Consumers[0].Pair.Overall.ShouldBe(Keyturn.Readiness.Matrix.CellState.Fail);
    }

    [Fact]
    public async Task ReadinessPage_SomethingOnPaper_CountsOnPaperAndSaysSo()
    {
        var tab = await OpenedAsync(Closed);
        await PressAsync(tab, "What if");

        var page = Render<ReadinessPage>();

        page.WaitForAssertion(() => page.FindAll("[role=row]")[1].TextContent.ShouldNotContain("Cannot"), TimeSpan.FromSeconds(20));
        page.Find("section[aria-label='On paper']").TextContent.ShouldContain("sg-db");
        await PressAsync(tab, "Undo all");
        page.WaitForAssertion(() => page.FindAll("[role=row]")[1].TextContent.ShouldContain("Cannot 1"), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task WhatIf_Japanese_SaysItInJapanese()
    {
        UseCulture("ja");
        var tab = await OpenedAsync(Closed);

        await PressAsync(tab, "試してみる");

        tab.WaitForAssertion(() => tab.Find("section[aria-label='机上']").TextContent.ShouldContain("セキュリティグループ sg-db で sg-web からの受信 TCP 1521 を許可。"));
    }
}
