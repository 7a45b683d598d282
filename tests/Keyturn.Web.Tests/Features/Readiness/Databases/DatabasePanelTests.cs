using Bunit;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Readiness;
using Keyturn.Web.Features.Readiness.Checks;
using Keyturn.Web.Features.Readiness.Databases;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Keyturn.Web.Tests.Features.Readiness.Databases;

public sealed class DatabasePanelTests : FeatureContext
{
    private static readonly SecretArn Arn = SecretArn.Parse(WholeEstate.Secret.Arn);

    private static EstateSnapshot Tagged(params (string Key, string Value)[] tags) => WholeEstate.Snapshot with
    {
        Secrets = A.Snapshot([WholeEstate.Secret with { Name = "prod/app", Tags = WholeEstate.Secret.Tags.Remove("keyturn:database").AddRange(tags.Select(tag => KeyValuePair.Create(tag.Key, tag.Value))) }]).Secrets,
    };

    private async Task<IRenderedComponent<DatabasePanel>> PanelAsync(EstateSnapshot snapshot, Operator? person = null, string language = "en")
    {
        UseCulture(language);
        await SignInAsync(person);
        Feed.Publish(snapshot);
        return Render<DatabasePanel>(parameters => parameters.Add(panel => panel.Secret, Arn));
    }

    private void Declare(string database, string? engine = null) => Feed.Declare(System.Collections.Immutable.ImmutableDictionary<EstateScope, System.Collections.Immutable.ImmutableDictionary<string, DatabaseDeclaration>>.Empty
        .Add(Arn.Scope, System.Collections.Immutable.ImmutableDictionary<string, DatabaseDeclaration>.Empty.Add(Arn.Value, new(Arn.Value, database, engine, "ben", "Ben Mori", A.Moment, "asked the team"))));

    private static string[] Buttons(IRenderedComponent<DatabasePanel> panel) => [.. panel.FindAll("button").Select(button => button.TextContent)];

    [Theory]
    [InlineData("en", "not known", "Declare database…")]
    [InlineData("ja", "不明", "データベースを宣言…")]
    public async Task Render_NothingTells_OffersToDeclare(string language, string state, string button)
    {
        var panel = await PanelAsync(Tagged(), language: language);

        panel.Find("strong").TextContent.ShouldBe(state);
        Buttons(panel).ShouldBe([button]);
    }

    [Fact]
    public async Task Render_Declared_SaysWhoAndWhyAndOffersToWithdraw()
    {
        Declare("10.0.9.9:1521", "Oracle");

        var panel = await PanelAsync(Tagged());

        panel.Find("strong").TextContent.ShouldBe("10.0.9.9:1521");
        panel.Markup.ShouldContain("10.0.9.9:1521 (Oracle) was declared by Ben Mori");
        panel.Markup.ShouldContain("asked the team");
        Buttons(panel).ShouldBe(["Declare database…", "Withdraw declaration…"]);
    }

    [Fact]
    public async Task Render_AwsSaysOtherwise_TheDeclarationIsShownAsNotFollowed()
    {
        Declare("billing");

        var panel = await PanelAsync(Tagged(("aws:rds:primaryDBInstanceArn", "arn:aws:rds:x:1:db:orders")));

        panel.Find("strong").TextContent.ShouldBe("orders");
        panel.Find("[role=note]").TextContent.ShouldContain("billing is declared too, and not followed");
        Buttons(panel).ShouldBe(["Withdraw declaration…"]);
    }

    [Fact]
    public async Task Render_TagSaysOtherwise_IsOpenWithBoth()
    {
        Declare("billing");

        var panel = await PanelAsync(Tagged(("keyturn:database", "orders")));

        panel.Find("strong").TextContent.ShouldBe("not known");
        panel.FindAll("[role=note]").Select(note => note.TextContent.Split(':')[0]).ShouldBe(["billing", "orders"]);
    }

    [Fact]
    public async Task Render_Viewer_SeesTheButtonOffWithTheReason()
    {
        var panel = await PanelAsync(Tagged(), FixedOperators.Viewer);

        panel.Find("button").HasAttribute("disabled").ShouldBeTrue();
        panel.Find(".asks span").TextContent.ShouldContain("Declare databases");
    }

    [Fact]
    public async Task Render_RdsTellsAndNothingIsDeclared_OffersNothing() =>
        Buttons(await PanelAsync(Tagged(("aws:rds:primaryDBInstanceArn", "arn:aws:rds:x:1:db:orders")))).ShouldBeEmpty();

    [Fact]
    public async Task Declare_FoundBySearch_TurnsTheCellAndTheChecksAtOnce()
    {
        var provider = Render<MudDialogProvider>();
        var panel = await PanelAsync(Tagged());
        var matrix = Render<SecretReadinessTab>(parameters => parameters.Add(tab => tab.Secret, Arn));
        var checks = Render<SecretChecksTab>(parameters => parameters.Add(tab => tab.Secret, Arn));
        matrix.FindAll("tbody td .kt-chip")[3].TextContent.ShouldBe("Not known");
        checks.Find("#database-known .kt-chip").TextContent.ShouldBe("Not known");

        var opened = panel.Find("button").ClickAsync(new());
        provider.WaitForElement("select[size]");
        provider.Find("input[type=search]").Input("ORD");
        provider.FindAll("select[size] option").ShouldHaveSingleItem().TextContent.ShouldBe("orders · DB instance");
        provider.Find("select[size]").Change("orders");
        provider.Find(".confirm").HasAttribute("disabled").ShouldBeTrue();
        provider.Find("textarea").Input("asked the team");
        await provider.Find(".confirm").ClickAsync(new());
        await opened;

        panel.WaitForAssertion(() => panel.Find("strong").TextContent.ShouldBe("orders"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        matrix.WaitForAssertion(() => matrix.FindAll("tbody td .kt-chip")[3].TextContent.ShouldBe("Can"));
        checks.WaitForAssertion(() => checks.Find("#database-known .kt-chip").TextContent.ShouldBe("Passes"));
        (await Services.GetRequiredService<ReadinessMatrices>().OfAsync(Arn.Scope, Xunit.TestContext.Current.CancellationToken))!.Matrix.OfSecrets.ShouldHaveSingleItem().Overall.ShouldBe(CellState.Pass);
        Audit.Entries.Select(entry => entry.Draft.Action).ShouldBe([AuditAction.DeclareDatabase, AuditAction.DeclareDatabase]);
    }

    [Fact]
    public async Task Declare_ByHand_TakesThePortOfTheEngineAndRefusesNonsense()
    {
        var provider = Render<MudDialogProvider>();
        var panel = await PanelAsync(Tagged());
        var opened = panel.Find("button").ClickAsync(new());
        provider.WaitForElement("select[size]");

        provider.FindAll("input[type=radio]")[1].Change(true);
        provider.Find(".hand select").Change("Oracle");
        provider.Find("input[inputmode=numeric]").GetAttribute("value").ShouldBe("1521");
        provider.Find(".hand select").Change("PostgreSQL");
        provider.Find("input[inputmode=numeric]").GetAttribute("value").ShouldBe("5432");
        provider.Find("input[inputmode=numeric]").Input("6543");
        provider.Find(".hand select").Change("Oracle");
        provider.Find("input[inputmode=numeric]").GetAttribute("value").ShouldBe("6543");
        provider.Find("textarea").Input("on our own machines");
        provider.Find(".hand input[autocomplete]").Input("db host");
        provider.Find(".confirm").HasAttribute("disabled").ShouldBeTrue();
        provider.Find(".hand input[autocomplete]").Input("db.example.com");
        await provider.Find(".confirm").ClickAsync(new());
        await opened;

        panel.WaitForAssertion(() => panel.Markup.ShouldContain("db.example.com:6543 (Oracle) was declared by Aiko Sato"));
    }

    [Fact]
    public async Task Withdraw_WithAReason_IsUnknownAgain()
    {
        var provider = Render<MudDialogProvider>();
        Declare("orders");
        var panel = await PanelAsync(Tagged());

        var opened = panel.FindAll("button")[1].ClickAsync(new());
        provider.WaitForElement("textarea");
        provider.FindAll("select").ShouldBeEmpty();
        provider.Find("textarea").Input("was wrong");
        await provider.Find(".confirm").ClickAsync(new());
        await opened;

        panel.WaitForAssertion(() => panel.Find("strong").TextContent.ShouldBe("not known"));
    }

    [Fact]
    public async Task Declare_RightsTakenAwayMeanwhile_TheDialogSaysSo()
    {
        var provider = Render<MudDialogProvider>();
        var panel = await PanelAsync(Tagged());
        _ = panel.Find("button").ClickAsync(new());
        provider.WaitForElement("select[size]");
        Operators.Remove("aiko");

        provider.Find("select[size]").Change("orders");
        provider.Find("textarea").Input("asked the team");
        await provider.Find(".confirm").ClickAsync(new());

        provider.Markup.ShouldContain("declare databases");
        panel.Find("strong").TextContent.ShouldBe("not known");
    }
}
