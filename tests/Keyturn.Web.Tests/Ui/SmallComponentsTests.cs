using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations;
using Keyturn.Testing;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class SmallComponentsTests : ConsoleContext
{
    [Fact]
    public void StatusChip_AnyTone_HasIconAndWord()
    {
        foreach (var tone in Enum.GetValues<Tone>())
        {
            var chip = Render<StatusChip>(parameters => parameters.Add(one => one.Tone, tone).Add(one => one.Icon, Glyphs.Check).Add(one => one.Text, "Healthy"));

            chip.Find("i").GetAttribute("aria-hidden").ShouldBe("true");
            chip.Find("span").TextContent.ShouldBe("Healthy");
        }
    }

    [Fact]
    public void PageHeader_Title_IsTheOneHeading() =>
        Render<PageHeader>(parameters => parameters.Add(one => one.Title, "Secrets").Add(one => one.Subtitle, "46")).FindAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe("Secrets");

    [Fact]
    public void PageHeader_Title_NamesTheTabOnceAndAgainWhenItChanges()
    {
        var header = Render<PageHeader>(parameters => parameters.Add(one => one.Title, "Secrets"));
        header.Render(parameters => parameters.Add(one => one.Subtitle, "46"));
        header.Render(parameters => parameters.Add(one => one.Title, "Audit"));

        JSInterop.Invocations["keyturn.title"].Select(call => call.Arguments[0]).ShouldBe(["Secrets · Keyturn", "Audit · Keyturn"]);
    }

    [Fact]
    public void LoadingRows_QuickAnswer_ShowsNothing()
    {
        var rows = Render<LoadingRows>();

        Clock.Advance(LoadingRows.Delay - TimeSpan.FromMilliseconds(1));

        rows.FindAll(".kt-skeleton").ShouldBeEmpty();
    }

    [Fact]
    public void LoadingRows_SlowAnswer_ShowsSkeletons()
    {
        var rows = Render<LoadingRows>(parameters => parameters.Add(one => one.Rows, 3));

        Clock.Advance(LoadingRows.Delay);

        rows.WaitForAssertion(() => rows.FindAll(".kt-skeleton").Count.ShouldBe(3));
    }

    [Fact]
    public async Task RelativeTime_TimePasses_TicksByItself()
    {
        await SignInAsync();
        var time = Render<RelativeTime>(parameters => parameters.Add(one => one.Value, A.Moment));
        time.Find("time").TextContent.ShouldBe("just now 2026-05-11 12:00 UTC+9");

        Clock.Advance(TimeSpan.FromMinutes(2));

        time.WaitForAssertion(() => time.Find("time").TextContent.ShouldStartWith("2 min ago"));
        time.Find("time").GetAttribute("datetime").ShouldBe("2026-05-11T03:00:00.0000000Z");
    }

    [Fact]
    public void RelativeTime_NoValue_IsADash() =>
        Render<RelativeTime>(parameters => parameters.Add(one => one.Value, null)).Find("span").TextContent.ShouldBe("—");

    [Fact]
    public void ErrorPanel_WithAwsWords_FoldsThemAndOffersRetry()
    {
        var retried = 0;
        var error = OperationErrors.NotFound("prod/orders/db") with { AwsCode = "ResourceNotFoundException", AwsMessage = "Secrets Manager can't find it.", AwsRequestId = "request-1" };
        var panel = Render<ErrorPanel>(parameters => parameters.Add(one => one.Error, error).Add(one => one.OnRetry, () => retried++));

        panel.Find(".kt-error-sentence").TextContent.ShouldBe(error.Sentence.ToText());
        panel.Find("details").HasAttribute("open").ShouldBeFalse();
        panel.Find("pre").TextContent.ShouldBe("ResourceNotFoundException: Secrets Manager can't find it.");
        panel.Find("[data-copy]").GetAttribute("data-copy").ShouldBe("request-1");
        panel.Find("button.kt-button").Click();
        retried.ShouldBe(1);
    }

    [Fact]
    public void ErrorPanel_NothingFromAws_ShowsNoFold() =>
        Render<ErrorPanel>(parameters => parameters.Add(one => one.Error, OperationErrors.NotFound("x"))).FindAll("details, button").ShouldBeEmpty();

    [Fact]
    public void CopyButton_Text_IsDataNotScript()
    {
        var button = Render<CopyButton>(parameters => parameters.Add(one => one.Text, "arn:x").Add(one => one.Label, "Copy ARN")).Find("button");

        button.GetAttribute("data-copy").ShouldBe("arn:x");
        button.GetAttribute("aria-label").ShouldBe("Copy ARN");
        button.HasAttribute("onclick").ShouldBeFalse();
    }

    [Fact]
    public void FacetList_Ticked_AddsAndTakesAway()
    {
        ImmutableSortedSet<string> selected = ["oracle"];
        var list = Render<FacetList>(parameters => parameters
            .Add(one => one.Title, "Engine")
            .Add(one => one.Facets, [new Facet("oracle", "Oracle", 3), new Facet("mysql", "MySQL", 1_234)])
            .Add(one => one.Selected, selected)
            .Add(one => one.SelectedChanged, chosen => selected = chosen));

        list.FindAll(".kt-count").Select(count => count.TextContent).ShouldBe(["3", "1,234"]);
        list.FindAll("input")[1].Change(true);
        selected.ShouldBe(["mysql", "oracle"]);
        list.FindAll("input")[0].Change(false);
        selected.ShouldBeEmpty();
    }

    [Fact]
    public void ColumnPicker_Unticked_HidesOnlyHideableColumns()
    {
        ImmutableSortedSet<string> hidden = [];
        var picker = Render<ColumnPicker<string>>(parameters => parameters
            .Add(one => one.Columns, [new GridColumn<string>("name", "Name", _ => _ => { }, Hideable: false), new GridColumn<string>("key", "Key", _ => _ => { })])
            .Add(one => one.Hidden, hidden)
            .Add(one => one.HiddenChanged, chosen => hidden = chosen));
        picker.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);

        picker.FindAll("input").ShouldHaveSingleItem().Change(false);

        hidden.ShouldBe(["key"]);
    }
}
