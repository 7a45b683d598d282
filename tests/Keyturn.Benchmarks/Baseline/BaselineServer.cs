using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Benchmarks.Baseline;

/// <summary>The emptiest Blazor page and the MudDataGrid list, each an application of its own in a process of its own.</summary>
internal static class BaselineServer
{
    public static async Task RunAsync<TApp>(int rows)
        where TApp : Microsoft.AspNetCore.Components.IComponent
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudBlazor();
        builder.Services.AddSingleton(new BaselineList(rows));
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapPost("/touch", (BaselineList list) => list.Touch());
        app.MapRazorComponents<TApp>().AddInteractiveServerRenderMode();
        await app.RunAsync();
    }

    private static void AddMudBlazor(this IServiceCollection services) => MudBlazor.Services.ServiceCollectionExtensions.AddMudServices(services);
}
