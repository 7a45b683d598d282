using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Secrets;

/// <content>The list, narrowed to what a role can read.</content>
public sealed partial class SecretsPage
{
    private ReaderRows? reader;

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
        reader = found;
        ChooseColumns();
        Narrow();
    }

    // What everybody sees is counted once for all; what a role can read is for who asked.
    private FacetChoices Count(SecretBoardSnapshot counting, SecretQuery counted, ImmutableArray<SecretRow> matching) =>
        counted.Reader.Length == 0 ? Choices.Of(counting, counted, matching) : FacetChoices.Of(counting, counted, matching);

    // Whether a new value would reach its consumers matters more here than the labels, whose place it takes.
    private IReadOnlyList<GridColumn<SecretRow>> WithReader(IReadOnlyList<GridColumn<SecretRow>> all) =>
        query.Reader.Length > 0 && reader is not null ? [.. all.Take(2), ReaderColumn.Of(reader), .. all.Skip(2).Where(column => column.Key != "Stages")] : all;
}
