using System.Globalization;
using System.Security.Claims;
using Bunit;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Findings;
using Keyturn.Web.Layout;
using Keyturn.Web.Features.Readiness.WhatIf;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Layout.Palette;
using Keyturn.Web.Live;
using Keyturn.Web.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace Keyturn.Web.Tests;

/// <summary>A circuit for component tests: MudBlazor, fakes for every port, a fixed clock, English, and a person who is already here.</summary>
public abstract class ConsoleContext : BunitContext
{
    private readonly CultureInfo cultureBefore = CultureInfo.CurrentCulture;
    private readonly CultureInfo uiCultureBefore = CultureInfo.CurrentUICulture;

    // A wait that ends in time costs nothing, and a busy machine needs more than bUnit's second.
    static ConsoleContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(10);

    protected ConsoleContext()
    {
        UseCulture("en");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Audit = new InMemoryAuditLog(Clock);
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<CircuitPresence>();
        Services.AddSingleton<IOperatorDirectory>(Operators);
        Services.AddSingleton<IPreferenceStore>(Preferences);
        Services.AddSingleton<IPeopleStore>(People);
        Services.AddSingleton(RoleGrants.None);
        Services.AddSingleton(SessionLimits.Usual);
        Services.AddSingleton<Sessions>();
        Services.AddSingleton<ManagePeople>();
        Services.AddSingleton<IAccountDirectory>(Accounts);
        Services.AddSingleton<IAuditLog>(Audit);
        Services.AddSingleton<IAuditAnchors>(Anchors);
        Services.AddSingleton(Feed);
        Services.AddSingleton<RotationFeed>();
        Services.AddSingleton<SecretBoard>();
        Services.AddSingleton<ReadinessBoard>();
        Services.AddSingleton<CheckBoard>();
        Services.AddSingleton<WatchBoard>();
        Services.AddSingleton<Acknowledgements>();
        Services.AddScoped<HiddenFindings>();
        Services.AddSingleton<IWatchStore>(Found);
        Services.AddSingleton<INoticeStore>(Found);
        Services.AddSingleton<IApprovalStore>(Requests);
        Services.AddSingleton<ApprovalBoard>();
        Services.AddSingleton<Approvers>();
        Services.AddSingleton<Authorisation>();
        Services.AddSingleton(NoticeSettings.Usual);
        Services.AddSingleton<NoticeWriter>();
        Services.AddSingleton<SendTestNotice>();
        Services.AddSingleton<PersonSettingsStore>();
        Services.AddScoped<PersonState>();
        Services.AddScoped<RecentSecrets>();
        Services.AddScoped<WhatIfDesk>();
        Services.AddSingleton<SharedChoices>();
        Services.AddSingleton<SharedLists>();
        Services.AddSingleton(typeof(SharedRows<>));
        Services.AddScoped<Ticker>();
        Services.AddScoped<BrowserFacts>();
        Services.AddMudServices(options => options.SnackbarConfiguration.ShowTransitionDuration = 0);
    }

    /// <summary>Stands at <see cref="A.Moment"/> until a test moves it.</summary>
    protected FakeTimeProvider Clock { get; } = new(A.Moment);

    protected FixedOperators Operators { get; } = FixedOperators.All();

    protected InMemoryPreferenceStore Preferences { get; } = new();

    protected InMemoryPeopleStore People { get; } = new();

    protected InMemoryApprovalStore Requests { get; } = new();

    protected FakeAccountDirectory Accounts { get; } = new();

    protected InMemoryWatchStore Found { get; } = new();

    protected InMemoryAuditLog Audit { get; }

    protected InMemoryAnchors Anchors { get; } = new() { Kept = false };

    protected EstateFeed Feed { get; } = new();

    /// <summary>The person at this circuit; nobody until <see cref="SignInAsync"/>.</summary>
    protected PersonState Person => Services.GetRequiredService<PersonState>();

    /// <summary>Puts somebody at the circuit, as the layout does before it shows a page.</summary>
    protected Task SignInAsync(Operator? person = null, string? zone = "Asia/Tokyo")
    {
        var who = person ?? FixedOperators.Aiko;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, who.Id), new Claim(ClaimTypes.Name, who.DisplayName)], "test");
        return Person.LoadAsync(new ClaimsPrincipal(identity), zone, CancellationToken.None);
    }

    /// <summary>The language of everything rendered after this.</summary>
    protected static void UseCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentCulture = cultureBefore;
        CultureInfo.CurrentUICulture = uiCultureBefore;
        base.Dispose(disposing);
    }
}
