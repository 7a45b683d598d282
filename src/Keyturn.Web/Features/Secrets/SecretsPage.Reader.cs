using System.Collections.Frozen;
using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Live;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Secrets;

/// <content>The list, narrowed to what a role can read.</content>
public sealed partial class SecretsPage
{
    private ReaderRows? reader;
    private ImmutableArray<SecretArn> visible = [];
    private RepeatedWork? preflights;

    [Inject]
    public required PreflightStates Preflights { get; init; }

    [Inject]
    public required SharedLists Lists { get; init; }

    /// <summary>The board, narrowed to what the query's role can read; nothing of it while that is being worked out.</summary>
    private SecretBoardSnapshot Seen =>
        query.Reader.Length == 0 ? board : reader?.RoleArn == query.Reader ? reader.Narrow(board, query.ReaderIsCertain) : board with { Rows = [] };

    private ListSituation Situation =>
        query.Reader.Length == 0 ? ListSituations.Of(board, rows.Length)
        : rows.Length > 0 ? ListSituation.Rows
        : reader?.RoleArn == query.Reader ? ListSituation.NoMatch
        : ListSituation.Loading;

    private void ReadBy(ReaderRows found)
    {
        reader = found with { Preflights = reader?.RoleArn == found.RoleArn ? reader.Preflights : found.Preflights };
        ChooseColumns();
        Narrow();
        _ = preflights?.RunAsync();
    }

    // Each pre-flight takes every consumer of a secret into account: only what is looked at is worth it.
    private void Prefer(IReadOnlyList<SecretRow> seen)
    {
        visible = [.. seen.Select(row => row.Arn)];
        Estate.Prefer(visible);
        preflights ??= new(WorkAsync, () => InvokeAsync(StateHasChanged), Time, Gone);
        if (query.Reader.Length > 0)
            _ = preflights.RunAsync();
    }

    private const int AtOnce = 50;

    // In the order of the pre-flights every one of them decides; they come in some at a time, those on screen first.
    private ImmutableArray<SecretArn> Wanted => query.Sort != SecretSort.Preflight || reader is null ? visible
        : [.. visible, .. rows.Select(row => row.Arn).Where(arn => !visible.Contains(arn) && !reader.Preflights.ContainsKey(arn.Value)).Take(AtOnce)];

    // What everybody sees is found once for all; what a role can read is for who asked.
    private ImmutableArray<SecretRow> Matching => query.Reader.Length == 0 ? Lists.Of(board, query) : query.Apply(Seen);

    private ImmutableArray<SecretRow> Arranged(ImmutableArray<SecretRow> matching) =>
        query.Sort == SecretSort.Preflight && query.Reader.Length > 0 && reader is not null ? reader.ByPreflight(matching, query.Descending) : matching;

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var (asked, role) = (Wanted, query.Reader);
        var found = await Task.Run(() => asked.Select(arn => (Arn: arn.Value, State: Preflights.Of(arn))).Where(one => one.State is not null).ToList(), cancellationToken);
        if (reader is null || reader.RoleArn != role)
            return;

        reader = reader with { Preflights = reader.Preflights.Where(one => found.All(other => other.Arn != one.Key)).Concat(found.Select(one => KeyValuePair.Create(one.Arn, one.State!))).ToFrozenDictionary(StringComparer.Ordinal) };
        ChooseColumns();
        if (query.Sort != SecretSort.Preflight)
            return;

        rows = Arranged(rows);
        if (found.Count > visible.Length)
            _ = preflights?.RunAsync();
    }

    private FacetChoices Count(SecretBoardSnapshot counting, SecretQuery counted, ImmutableArray<SecretRow> matching) =>
        counted.Reader.Length == 0 ? Choices.Of(counting, counted, matching) : FacetChoices.Of(counting, counted, matching);

    // Whether a new value would reach its consumers matters more here than the labels, whose place it takes.
    private IReadOnlyList<GridColumn<SecretRow>> WithReader(IReadOnlyList<GridColumn<SecretRow>> all) =>
        query.Reader.Length > 0 && reader is not null ? [.. all.Take(2), ReaderColumn.Of(reader), ReaderColumn.PreflightOf(reader), .. all.Skip(2).Where(column => column.Key != "Stages")] : all;
}
