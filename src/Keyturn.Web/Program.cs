using Keyturn.Web.Components;
using Keyturn.Web.Features.Audit;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Hosting;

namespace Keyturn.Web;

/// <summary>The console, as a table of contents.</summary>
public sealed class Program
{
    private Program() { }

    public static async Task<int> Main(string[] args)
    {
        // Settings lie beside the program, so they are found from any working directory.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (args.Contains(HealthEndpoints.HealthVerb, StringComparer.Ordinal))
        {
            return await HealthEndpoints.AskAsync(builder.Configuration, CancellationToken.None);
        }

        var mode = LaunchMode.From(builder.Configuration);
        LaunchRules.Check(mode, builder.Configuration, builder.Environment);

        builder.Services.AddOperators(mode);
        builder.Services.AddConsoleLocalization();
        builder.Services.AddConsoleUi(builder.Configuration);
        builder.Services.AddHealth();

        var app = builder.Build();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseSecurityHeaders();
        app.UseLocalHostCheck();
        app.UseCircuitOriginCheck();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapLanguage();
        app.MapSecretExport();
        app.MapAuditExport();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
        await app.RunAsync();
        return 0;
    }
}
