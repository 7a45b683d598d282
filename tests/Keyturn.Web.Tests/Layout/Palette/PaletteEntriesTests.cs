using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Layout.Palette;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Layout.Palette;

public sealed class PaletteEntriesTests : ConsoleContext
{
    [Fact]
    public void For_EmptyQuery_OffersThePages() =>
        PaletteEntries.For("", Rows("prod/orders/db"), FixedOperators.Aiko, null).Select(entry => entry.Href).ShouldBe(["/", "/secrets", "/findings", "/incidents", "/approvals", "/emergency", "/schedule", "/readiness", "/consumers", "/parameters", "/audit", "/status", "/settings"]);

    [Fact]
    public void For_EmptyQueryAfterVisits_OffersTheRecentSecretsFirst() =>
        PaletteEntries.For(" ", Rows("a", "b"), FixedOperators.Aiko, null, Rows("b")).Select(entry => entry.Name).ShouldBe(["b", "Home", "Secrets", "What needs you", "Incidents", "Approvals", "Emergency rotation", "Schedule", "Readiness", "Consumers", "Parameters", "Audit", "Status", "Settings"]);

    [Fact]
    public void Visit_Again_MovesToTheFrontAndKeepsFive()
    {
        var recent = new RecentSecrets();

        foreach (var name in (string[])["a", "b", "c", "d", "e", "f", "b"])
        {
            recent.Visit(A.Arn(name));
        }

        recent.Newest.Select(secret => secret.Name).ShouldBe(["b", "f", "e", "d", "c"]);
    }

    [Fact]
    public void For_Name_OpensTheBestAndOffersToRotateIt()
    {
        var entries = PaletteEntries.For("ordres", Rows("prod/billing/db", "prod/orders/db"), FixedOperators.Aiko, null);

        entries[0].Name.ShouldBe("prod/orders/db");
        entries[1].Href.ShouldBe($"{entries[0].Href}?action=rotate");
        entries[1].Refusal.ShouldBeNull();
        entries[2].Name.ShouldBe("Emergency rotation of prod/orders/db…");
        entries[2].Href.ShouldBe($"/emergency?secret={Uri.EscapeDataString(A.Arn().Value)}");
        entries.Length.ShouldBe(3);
    }

    [Fact]
    public void For_PersonWhoMayNotRotate_ShowsTheReasonInstead() =>
        PaletteEntries.For("orders", Rows("prod/orders/db"), FixedOperators.Viewer, null)[1].Refusal.ShouldBe("You need the permission “Rotate secrets” for this.");

    [Fact]
    public void For_SeveralMatches_OffersToChooseAmongThemInAnEmergency()
    {
        var last = PaletteEntries.For("orders", Rows("prod/orders/db", "prod/orders/batch"), FixedOperators.Viewer, null)[^1];

        (last.Href, last.Name, last.Refusal).ShouldBe(("/emergency?q=orders", "Emergency rotation: choose among “orders”…", "You need the permission “Rotate secrets” for this."));
    }

    [Fact]
    public void For_TwoWords_NeedsBoth() =>
        NameSearch.Find(Rows("prod/orders/db", "dev/orders/db", "prod/billing/db"), "orders prod", 9).Select(row => row.Arn.Name).ShouldBe(["prod/orders/db"]);

    [Fact]
    public void Find_ManyMatches_KeepsTheNearestInOrder()
    {
        var rows = Rows([.. Enumerable.Range(0, 500).Select(number => $"team/app-{number:000}/orders"), "orders", "orders/db"]);

        NameSearch.Find(rows, "orders", 3).Select(row => row.Arn.Name).ShouldBe(["orders", "orders/db", "team/app-000/orders"]);
    }

    [Fact]
    public async Task CommandPalette_Typed_ShowsWhatWasFound()
    {
        Publish("prod/orders/db");
        await SignInAsync();
        var palette = Render<CommandPalette>();

        palette.Find("input").Input("ordres");

        palette.FindAll("[role=option]").Select(option => option.GetAttribute("data-href")).ShouldContain("/secrets/111122223333/ap-northeast-1/prod/orders/db");
    }

    [Fact]
    public async Task CommandPalette_NothingFound_SaysSo()
    {
        await SignInAsync();
        var palette = Render<CommandPalette>();

        palette.Find("input").Input("zzzzqqq");

        palette.FindAll("[role=option]").ShouldBeEmpty();
        palette.Find("[role=status]").TextContent.ShouldBe("Nothing has a name like this.");
    }

    private void Publish(params string[] names)
    {
        _ = Services.GetRequiredService<SecretBoard>();
        Feed.Publish(A.Snapshot(names.Select(name => A.Secret(name))));
    }

    private ImmutableArray<SecretRow> Rows(params string[] names)
    {
        Publish(names);
        return Services.GetRequiredService<SecretBoard>().Current.Rows;
    }
}
