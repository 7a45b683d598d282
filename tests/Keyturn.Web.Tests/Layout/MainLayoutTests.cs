using System.Security.Claims;
using Bunit;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Layout;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Keyturn.Web.Tests.Layout;

public sealed class MainLayoutTests : ConsoleContext
{
    private bool broken = true;

    private IRenderedComponent<MainLayout> Layout(RenderFragment body, Task<AuthenticationState>? who = null) => Render<MainLayout>(parameters => parameters
        .Add(layout => layout.Authentication, who ?? Task.FromResult(Aiko()))
        .Add(layout => layout.Body, body));

    private static void Around(ComponentParameterCollectionBuilder<CascadingValue<Task<AuthenticationState>>> parameters, AuthenticationState who) => parameters
        .Add(value => value.Value, Task.FromResult(who))
        .AddChildContent<MainLayout>(layout => layout.Add(own => own.Body, Text("page")));

    private static AuthenticationState Aiko() =>
        new(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, FixedOperators.Aiko.Id)], "test")));

    private static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    [Fact]
    public void Render_PersonNotKnownYet_ShowsNoPageToAnybody()
    {
        var who = new TaskCompletionSource<AuthenticationState>();
        var layout = Layout(Text("all secrets"), who.Task);
        layout.Markup.ShouldNotContain("all secrets");

        who.SetResult(Aiko());

        layout.WaitForAssertion(() => layout.Find("main").TextContent.ShouldContain("all secrets"));
        Person.OperatorId.ShouldBe("aiko");
    }

    [Fact]
    public void Authentication_Ends_LeavesNobodyAtThePage()
    {
        var circuit = Render<CascadingValue<Task<AuthenticationState>>>(parameters => Around(parameters, Aiko()));
        Person.May(Keyturn.Operations.Access.Permission.RotateSecret).ShouldBeTrue();

        circuit.Render(parameters => Around(parameters, new(new ClaimsPrincipal(new ClaimsIdentity()))));

        Person.OperatorId.ShouldBeEmpty();
        Person.May(Keyturn.Operations.Access.Permission.ViewSecrets).ShouldBeFalse();
    }

    [Fact]
    public void Render_ZoneOfTheBrowser_IsTheReaders()
    {
        JSInterop.Setup<string?>("keyturn.zone").SetResult("Asia/Tokyo");

        Layout(Text("page"));

        Person.Zone.Id.ShouldBe("Asia/Tokyo");
    }

    [Fact]
    public void Render_FirstThing_IsTheWayPastTheMenu()
    {
        var layout = Layout(Text("page"));

        layout.Find("a").GetAttribute("href").ShouldBe("#main");
        layout.Find("main").Id.ShouldBe("main");
    }

    [Fact]
    public void Page_Fails_LeavesTheConsoleStandingAndCanBeTriedAgain()
    {
        var layout = Layout(builder =>
        {
            builder.OpenComponent<Fragile>(0);
            builder.AddComponentParameter(1, nameof(Fragile.Broken), () => broken);
            builder.CloseComponent();
        });
        layout.Find("main h1").TextContent.ShouldBe("This page failed");
        layout.Find("main").TextContent.ShouldNotContain("the details of the exception");
        layout.FindAll("nav a").Count.ShouldBe(13);

        broken = false;
        layout.Find("main .kt-primary").Click();

        layout.Find("main").TextContent.ShouldContain("whole again");
    }

    [Fact]
    public async Task Density_Chosen_ReachesTheWholePageAtOnce()
    {
        var layout = Layout(Text("page"));
        layout.Find(".kt-shell").ClassList.ShouldNotContain("kt-compact");

        await layout.InvokeAsync(() => Person.ChangeAsync(Person.Settings with { Density = Density.Compact }, CancellationToken.None));

        layout.WaitForAssertion(() => layout.Find(".kt-shell").ClassList.ShouldContain("kt-compact"));
    }

    private sealed class Fragile : ComponentBase
    {
        [Parameter]
        public required Func<bool> Broken { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (Broken())
                throw new InvalidOperationException("the details of the exception");

            builder.AddContent(0, "whole again");
        }
    }
}
