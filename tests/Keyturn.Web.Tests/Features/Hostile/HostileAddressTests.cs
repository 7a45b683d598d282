using System.Security.Claims;
using Bunit;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Access;
using Keyturn.Web.Features.Incidents;
using Keyturn.Web.Hosting;
using Keyturn.Web.Tests.Features.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Hostile;

/// <summary>A link that somebody sends: every page, with a hostile text in every parameter of its address.</summary>
public sealed class HostileAddressTests : FeatureContext
{
    /// <summary>What the pages read from their address, and two names that none of them knows.</summary>
    private static readonly string[] Names =
    [
        "account", "action", "advice", "attempt", "broken", "by", "clash", "consumer", "day", "dir", "function", "hidden", "hour", "kind", "new", "open", "operator", "outcome", "q",
        "range", "reader", "reason", "region", "returnUrl", "role", "secret", "sort", "state", "step", "tab", "tests", "view", "why", "__proto__", "<b>",
    ];

    private static readonly ClaimsPrincipal Aiko = new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, FixedOperators.Aiko.Id)], "test"));

    public HostileAddressTests()
    {
        Services.AddSingleton<IncidentSources>();
        Services.AddSingleton<AntiforgeryStateProvider, NoAntiforgery>();
        Services.AddSingleton(new LaunchMode(false) { SignIn = true });
        Services.AddSingleton(new BreakGlassDoor(null));
    }

    /// <summary>Every address that is approved, and every kind of text.</summary>
    public static TheoryData<string, string, string> AddressesAndTexts()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(RepositoryFolder.Path("tests", "Keyturn.Architecture.Tests", "Pages", "PageRoutes.approved.txt")).Where(line => line.Contains('|', StringComparison.Ordinal)))
        {
            var parts = line.Split(" | ");
            foreach (var kind in HostileText.Kinds)
                data.Add(parts[0], parts[1], kind);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(AddressesAndTexts))]
    public async Task Page_HostileAddress_IsDrawnAndNothingOfItIsAlive(string route, string page, string kind)
    {
        Publish(A.Secret());
        await SignInAsync();
        var text = HostileText.Of(kind);
        var type = typeof(Program).Assembly.GetTypes().Single(type => type.Name == page && type.IsAssignableTo(typeof(ComponentBase)));
        var before = route.Split('{')[0];
        Navigation.NavigateTo($"{before}?{string.Join('&', Names.Select(name => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(text)}"))}");

        var drawn = Render(builder =>
        {
            builder.OpenComponent<CascadingValue<Task<AuthenticationState>>>(0);
            builder.AddComponentParameter(1, "Value", Task.FromResult(new AuthenticationState(Aiko)));
            builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inside =>
            {
                inside.OpenComponent(0, type);
                foreach (var name in ParametersOf(route))
                    inside.AddComponentParameter(1, name, text);
                inside.CloseComponent();
            }));
            builder.CloseComponent();
        });

        drawn.Markup.ShouldNotBeEmpty();
        HostileText.AliveIn(drawn).ShouldBeEmpty();
    }

    private static IEnumerable<string> ParametersOf(string route) =>
        route.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}', '*'));
}
