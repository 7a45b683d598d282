using Bunit;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Tests.Features;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Benchmarks.Running;

/// <summary>One circuit without a browser: the console's own pages and boards over an estate that is made up, on the real clock.</summary>
internal sealed class OpenConsole : FeatureContext
{
    public OpenConsole(EstateSnapshot snapshot)
    {
        Services.AddSingleton(TimeProvider.System);
        JSInterop.AddInvocationHandler(new Viewport());
        Feed.Publish(snapshot);
    }

    public Task ArriveAsync(string address)
    {
        Navigation.NavigateTo(address);
        return SignInAsync();
    }

    public IRenderedComponent<T> Open<T>(Action<ComponentParameterCollectionBuilder<T>>? parameters = null)
        where T : IComponent => Render(parameters ?? (_ => { }));

    public void Tell(EstateSnapshot snapshot) => Feed.Publish(snapshot);
}
