using Keyturn.Web.Access;
using Keyturn.Web.Components;
using Keyturn.Web.Hosting.Telemetry;

namespace Keyturn.Web.Hosting;

/// <summary>What every request passes, in order.</summary>
internal static partial class Pipeline
{
    public static void UseConsolePipeline(this WebApplication app, LaunchMode mode)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseTransport(mode);
        app.UseSecurityHeaders();
        app.UseTelemetry();
        if (!mode.SignIn)
            app.UseLocalHostCheck();
        app.UseCircuitOriginCheck();
        app.UseLateCircuits();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>Every address; pages carry their own policies.</summary>
    public static void MapConsole(this WebApplication app, LaunchMode mode)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapLanguage();
        app.MapAccount(mode);

        // Our own content security policy names the frame ancestors; a second header would only repeat it.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>Says where to point the browser.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var mode = app.Services.GetRequiredService<LaunchMode>();
        foreach (var url in app.Urls)
        {
            Open(app.Logger, url, mode switch
            {
                { Sandbox: true } => "the sandbox: nothing here is a real AWS account",
                { SignIn: true } => "real AWS accounts",
                _ => "real AWS accounts, read-only without sign-in",
            });
        }
    });

    [LoggerMessage(Level = LogLevel.Information, Message = "Keyturn is ready. Open {Url} ({Mode}).")]
    private static partial void Open(ILogger logger, string url, string mode);
}
