using Bunit;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Keyturn.Web.Features.Audit;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Tests.Features.Audit;
using Keyturn.Web.Tests.Features.Rotations;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Tests.Features.Hostile;

/// <summary>What comes back from AWS, and what people typed: somebody else wrote it.</summary>
public sealed class HostileTextTests : FeatureContext
{
    public static TheoryData<string> Kinds => new(HostileText.Kinds);

    public static TheoryData<string, string> TabsAndKinds()
    {
        var data = new TheoryData<string, string>();
        foreach (var tab in (string[])["", "versions", "rotation", "function", "attempts", "logs", "readiness", "checks", "readers"])
        {
            foreach (var kind in HostileText.Kinds)
                data.Add(tab, kind);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task List_HostileNameAndTags_AreInertInEveryRow(string kind)
    {
        var text = HostileText.Of(kind);
        Publish(A.Secret(text, description: text, key: text, tags: [(text, text), ("env", text)]), A.Secret());
        await SignInAsync();
        Navigation.NavigateTo("/secrets");

        var page = Draw<SecretsPage>();

        page.WaitForAssertion(() => page.Markup.ShouldContain("prod/orders/db"));
        HostileText.AliveIn(page).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TabsAndKinds))]
    public async Task Secret_HostileName_IsInertOnThePage(string tab, string kind)
    {
        var text = HostileText.Of(kind);
        Publish(A.Secret(text, description: text, key: text, tags: [(text, text)]));
        await SignInAsync();
        Navigation.NavigateTo($"/secrets/{A.AccountId}/{A.Region}/x?tab={tab}");

        var page = Draw<SecretPage>(("Account", A.AccountId), ("Region", A.Region), ("Name", text));

        page.Markup.ShouldNotBeEmpty();
        page.FindAll("h1").Count.ShouldBe(1);
        HostileText.AliveIn(page).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Log_HostileLine_IsInertUnderItsStep(string kind)
    {
        var line = A.Line(LogMask.Apply(HostileText.Of(kind)));
        await SignInAsync();

        var log = Draw<RotationLog>(("Progress", Progress.Of(steps: [Progress.Step(RotationStep.SetSecret, StepState.Failed, evidence: line.Message, lines: [line])])));

        log.FindAll("li").Count.ShouldBe(1);
        log.Find("li").TextContent.ShouldNotContain('\u001b');
        log.Find("li").TextContent.ShouldNotContain('\u202e');
        HostileText.AliveIn(log).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Audit_HostileReasonPersonAndRequest_AreInert(string kind)
    {
        var text = HostileText.Of(kind);
        var requested = Entries.Requested("op-1", reason: text, person: text) with { SecretArn = text };
        await Audit.AppendAsync(requested, CancellationToken.None);
        await Audit.AppendAsync(Entries.Outcome(requested, requestId: text) with { Details = requested.Details.Add(text, text) }, CancellationToken.None);
        await SignInAsync();
        Navigation.NavigateTo("/audit?open=op-1");

        var page = Draw<AuditPage>();

        page.Find(".details").TextContent.ShouldNotBeEmpty();
        HostileText.AliveIn(page).ShouldBeEmpty();
    }

    private IRenderedComponent<Bunit.Rendering.ContainerFragment> Draw<TPage>(params IEnumerable<(string Name, object Value)> parameters)
        where TPage : IComponent => Render(builder =>
    {
        builder.OpenComponent<TPage>(0);
        foreach (var (name, value) in parameters)
            builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    });
}
