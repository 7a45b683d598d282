using Keyturn.Web.Features.Attempts;
using Keyturn.Web.Features.Findings;
using Keyturn.Web.Features.Incidents;
using Keyturn.Web.Features.Readiness.WhatIf;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Layout;
using Keyturn.Web.Layout.Palette;
using Keyturn.Web.Live;
using Keyturn.Web.Notifications;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor.Services;

namespace Keyturn.Web.Hosting;

/// <summary>Everything the pages need.</summary>
internal static class UiSetup
{
    public static void AddConsoleUi(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<WebOptions>(configuration.GetSection(WebOptions.Section));
        services.AddSingleton(ParameterPriceSetup.Read(configuration));
        services.AddSchedule(configuration);
        services.AddSingleton(ApprovalSetup.Read(configuration));
        services.AddNotifications(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PersonSettingsStore>();
        services.AddScoped<PersonState>();
        services.AddScoped<RecentSecrets>();
        services.AddScoped<WhatIfDesk>();
        services.AddScoped<HiddenFindings>();
        services.AddSingleton<SharedChoices>();
        services.AddSingleton<SharedLists>();
        services.AddSingleton<AttemptExport.Sources>();
        services.AddSingleton<IncidentExport.Sources>();
        services.AddSingleton<IncidentSources>();
        services.AddSingleton(typeof(SharedRows<>));
        services.AddScoped<Ticker>();
        services.AddScoped<BrowserFacts>();
        services.AddMudServices();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "keyturn.antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddScoped<CircuitPresence>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitPresence>());
        services.AddRazorComponents().AddInteractiveServerComponents().AddCircuitLimits();
        services.AddHealth();
    }
}
