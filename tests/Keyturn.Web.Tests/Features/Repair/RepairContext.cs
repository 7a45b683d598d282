using Bunit;
using Keyturn.Operations.Access;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Repair;
using MudBlazor;

namespace Keyturn.Web.Tests.Features.Repair;

/// <summary>A circuit before the stuck secret, with the real use case behind the panel.</summary>
public abstract class RepairContext : FeatureContext
{
    protected RepairContext()
    {
        SecretsManager.With(StuckSecret.Secret);
        SecretsManager.Versions[StuckSecret.Secret.Arn] = [.. StuckSecret.Versions];
        Logs.Write(StuckSecret.LogGroup, StuckSecret.Lines);
        Feed.Publish(A.Snapshot([StuckSecret.Secret], StuckSecret.Events));
    }

    protected List<RepairDone> Done { get; } = [];

    protected Secret Now => SecretsManager.Secrets[StuckSecret.Secret.Arn];

    protected static SecretRow StuckRow => Row(StuckSecret.Secret, RotationState.Stuck);

    /// <summary>The panel, with the dialogs of the page around it.</summary>
    protected async Task<IRenderedComponent<RepairPanel>> OpenAsync(bool onDemand = false, Operator? person = null)
    {
        await SignInAsync(person ?? FixedOperators.Aiko);
        Provider = Render<MudDialogProvider>();
        var panel = Render<RepairPanel>(parameters => parameters
            .Add(own => own.Row, StuckRow)
            .Add(own => own.OnDemand, onDemand)
            .Add(own => own.OnDone, done => Done.Add(done)));
        if (!onDemand)
            panel.WaitForElement("[data-state]");
        return panel;
    }

    protected IRenderedComponent<MudDialogProvider> Provider { get; private set; } = null!;

    /// <summary>Opens the dialog of one action.</summary>
    protected async Task<IRenderedComponent<MudDialogProvider>> AskAsync(IRenderedComponent<RepairPanel> panel, RepairAction action)
    {
        _ = panel.Find($"[data-action={action}] button").ClickAsync();
        await Provider.WaitForElementAsync("textarea");
        return Provider;
    }

    protected AngleSharp.Dom.IElement Confirm => Provider.Find("button[aria-keyshortcuts='Control+Enter']");
}
