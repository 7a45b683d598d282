using Bunit;
using Keyturn.Web.Access;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Account;

/// <summary>The static pages of signing in, without a request around them.</summary>
public abstract class AccountContext : ConsoleContext
{
    protected AccountContext()
    {
        Services.AddSingleton<AntiforgeryStateProvider, NoAntiforgery>();
        Services.AddSingleton(new BreakGlassDoor(null));
    }

    protected IRenderedComponent<TPage> Show<TPage>(bool sandbox = false, bool signIn = false, string address = "/")
        where TPage : IComponent
    {
        Services.AddSingleton(new LaunchMode(sandbox) { SignIn = signIn });
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>();
    }
}
