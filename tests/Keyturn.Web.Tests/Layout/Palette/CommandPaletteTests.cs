using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Layout.Palette;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Layout.Palette;

public sealed class CommandPaletteTests : ConsoleContext
{
    private async Task<IRenderedComponent<CommandPalette>> PaletteAsync(Keyturn.Operations.Access.Operator? person = null)
    {
        await SignInAsync(person);
        _ = Services.GetRequiredService<SecretBoard>();
        Feed.Publish(A.Snapshot([A.Secret("prod/orders/db"), A.Secret("prod/payroll/db"), A.Secret("stg/mail/key")]));
        return Render<CommandPalette>();
    }

    // What js/shell.js does when it shows the palette.
    private static void Open(IRenderedComponent<CommandPalette> palette) => palette.Find("input").Input("");

    private static IEnumerable<string> Names(IRenderedComponent<CommandPalette> palette) => palette.FindAll(".kt-palette-name").Select(name => name.TextContent);

    [Fact]
    public async Task Render_NotYetOpened_DrawsNoEntriesAndDoesNotSayThatThereAreNone()
    {
        var palette = await PaletteAsync();

        palette.FindAll("li").ShouldBeEmpty();
        palette.FindAll("[role=status]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_NothingTyped_OffersThePages()
    {
        var palette = await PaletteAsync();

        Open(palette);

        Names(palette).ShouldBe(["Home", "Secrets", "What needs you", "Incidents", "Approvals", "Emergency rotation", "Schedule", "Readiness", "Consumers", "Parameters", "Audit", "Status", "Settings"]);
    }

    [Fact]
    public async Task Type_AFewLetters_FindsTheSecretThenWhatCanBeDoneToIt()
    {
        var palette = await PaletteAsync();

        palette.Find("input").Input("payr");

        Names(palette).ShouldBe(["prod/payroll/db", "Rotate prod/payroll/db now…", "Emergency rotation of prod/payroll/db…"]);
        palette.FindAll("li").Select(line => line.GetAttribute("data-href")).ShouldBe(
            ["/secrets/111122223333/ap-northeast-1/prod/payroll/db", "/secrets/111122223333/ap-northeast-1/prod/payroll/db?action=rotate", $"/emergency?secret={Uri.EscapeDataString(A.Arn("prod/payroll/db").Value)}"]);
    }

    [Fact]
    public async Task Type_OneWrongLetter_StillFinds()
    {
        var palette = await PaletteAsync();

        palette.Find("input").Input("payrool");

        Names(palette).First().ShouldBe("prod/payroll/db");
    }

    [Fact]
    public async Task Type_WithoutTheRight_TheActionLeadsNowhereAndSaysWhy()
    {
        var palette = await PaletteAsync(FixedOperators.Viewer);

        palette.Find("input").Input("payroll");

        var act = palette.FindAll("li")[1];
        act.HasAttribute("data-href").ShouldBeFalse();
        act.GetAttribute("aria-disabled").ShouldBe("true");
        act.TextContent.ShouldContain("You need the permission “Rotate secrets”");
    }

    [Fact]
    public async Task Type_ReadOnlyConsole_TheActionSaysItsReason()
    {
        Accounts.ReadOnlyReason = OperationErrors.Busy().Sentence;
        var palette = await PaletteAsync();

        palette.Find("input").Input("payroll");

        palette.FindAll("li")[1].TextContent.ShouldContain(OperationErrors.Busy().Sentence.ToText());
    }

    [Fact]
    public async Task Type_NothingLikeIt_SaysSo()
    {
        var palette = await PaletteAsync();

        palette.Find("input").Input("zzzzzzzz");

        palette.FindAll("li").ShouldBeEmpty();
        palette.Find("[role=status]").TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Type_MoreThanANameCanHave_IsCutNotRefused()
    {
        var palette = await PaletteAsync();

        palette.Find("input").Input(new string('x', 5_000));

        palette.FindAll("li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_AfterAVisit_OffersThatSecretFirst()
    {
        Services.GetRequiredService<RecentSecrets>().Visit(A.Arn("prod/payroll/db"));

        var palette = await PaletteAsync();
        Open(palette);

        Names(palette).First().ShouldBe("prod/payroll/db");
    }
}
