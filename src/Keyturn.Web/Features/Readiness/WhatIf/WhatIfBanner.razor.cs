using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Readiness.WhatIf;

/// <summary>Says that what is shown is on paper, what is on it, and what that does; takes it away again.</summary>
public sealed partial class WhatIfBanner
{
    private const int FewEnough = 3;

    private ElementReference banner;
    private ImmutableArray<(EstateScope Scope, WhatIfPaper Paper)> papers = [];
    private ImmutableArray<string> effects = [];
    private bool wasUsed;
    private bool takesFocus;
    private int round;

    [Inject]
    public required WhatIfDesk Desk { get; init; }

    [Inject]
    public required EstateFeed Feed { get; init; }

    /// <summary>Only this account and Region; all when it is left out.</summary>
    [Parameter]
    public EstateScope? Scope { get; set; }

    private int Count => papers.Sum(one => one.Paper.Entries.Length);

    private IEnumerable<(EstateScope Scope, WhatIfEntry Entry)> Entries => papers.SelectMany(one => one.Paper.Entries.Select(entry => (one.Scope, entry)));

    protected override void OnInitialized()
    {
        Desk.Changed += Changed;
        Follow<EstateSnapshot>(Feed.Subscribe, _ => Read(), only: snapshot => Desk.Scopes.Contains(snapshot.Scope));
        Read();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Desk.Changed -= Changed;
        base.Dispose(disposing);
    }

    // The button that was pressed goes with the fix it offered: the focus must not go with it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!takesFocus)
            return;

        takesFocus = false;
        await banner.FocusAsync(preventScroll: true);
    }

    private void Changed() => _ = InvokeAsync(() =>
    {
        (takesFocus, wasUsed) = (true, true);
        Read();
        StateHasChanged();
    });

    private void Read()
    {
        papers = [.. Desk.Scopes.Where(scope => Scope is null || scope == Scope).Select(scope => (scope, Desk.On(scope))).Where(one => one.Item2 is not null).Select(one => (one.scope, one.Item2!))];
        effects = papers.IsEmpty ? [] : effects;
        round++;
        if (!papers.IsEmpty)
            _ = MeasureAsync(round);
    }

    // The whole account takes longer than the secret that is looked at: what it comes to follows.
    private async Task MeasureAsync(int asked)
    {
        try
        {
            var sentences = ImmutableArray.CreateBuilder<string>();
            foreach (var (scope, _) in papers)
            {
                if (await Desk.EffectAsync(scope, Gone) is { } effect)
                    sentences.Add(WhatIfWords.Of(effect, papers.Length > 1 ? scope : null));
            }

            if (asked == round)
            {
                effects = sentences.ToImmutable();
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }
}
