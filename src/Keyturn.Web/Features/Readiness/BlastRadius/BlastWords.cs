using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Readiness.BlastRadius;

/// <summary>Short words for what gave a permission and for what it hangs on.</summary>
public static class BlastWords
{
    private const int MostQuestions = 2;

    /// <summary>Policy and statement: the id where it has one, else its number.</summary>
    public static string Of(StatementName statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var policy = statement.Policy[(statement.Policy.LastIndexOf('/') + 1)..];
        return string.Format(CultureInfo.CurrentCulture, BlastStrings.GivenByStatement, policy, statement.Sid is { Length: > 0 } sid ? sid : $"#{statement.Number.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>The first questions in sentences; how many more there are is said as well.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ImmutableArray<string> sentences =
        [
            .. questions.OrderBy(question => question.Code).ThenBy(question => question.Subject, StringComparer.Ordinal)
                .Select(question => PolicySentences.Of(question, CultureInfo.CurrentUICulture)).Distinct(StringComparer.Ordinal),
        ];
        return sentences.Length <= MostQuestions
            ? sentences
            : sentences.Take(MostQuestions).Append(CountFormat.Of(BlastStrings.MoreQuestions, sentences.Length - MostQuestions));
    }
}
