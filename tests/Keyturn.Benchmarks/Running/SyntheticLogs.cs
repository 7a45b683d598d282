namespace Keyturn.Benchmarks.Running;

/// <summary>Lines of rotation functions of all engines, of successful and failed rotations, in the text and the JSON format, made up in a fixed order.</summary>
internal static class SyntheticLogs
{
    private static readonly string[] Engines = ["Oracle", "PostgreSQL", "MySQL", "MariaDB", "MSSQL", "Db2", "Redshift", "Mongo"];

    /// <summary>At least <paramref name="count"/> lines, invocation by invocation.</summary>
    public static List<string> Create(int count)
    {
        var lines = new List<string>(count + 16);
        for (var number = 0; lines.Count < count; number++)
            AddInvocation(lines, number);
        return lines;
    }

    private static void AddInvocation(List<string> lines, int number)
    {
        var (engine, step, json) = (Engines[number % Engines.Length], number / Engines.Length % 4, number % 11 == 0);
        var id = $"{number:x8}-1d2c-4a55-9d0b-8f4f3c1b2a10";
        var arn = $"arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/service-{number % 997}/db-AbCdEf";
        var version = $"{number:x8}-0000-4000-8000-000000000002";
        lines.Add(json ? $$$"""{"time":"2026-05-11T03:00:00.000Z","type":"platform.start","record":{"requestId":"{{{id}}}","version":"$LATEST"}}""" : $"START RequestId: {id} Version: $LATEST");
        lines.Add(Line(json, "INFO", id, "Found credentials in environment variables."));
        if (step is 1 or 2 && engine == "PostgreSQL")
            lines.Add(Line(json, "ERROR", id, "Unable to establish SSL/TLS handshake, SSL/TLS is not enabled on the host: orders.cluster-abc.ap-northeast-1.rds.amazonaws.com"));
        if (number % 13 == 0)
        {
            AddFailure(lines, number / 13, id, arn);
        }
        else
        {
            if (step is 1 or 2)
                lines.Add(Line(json, "INFO", id, engine is "Oracle" or "Db2" ? "Successfully established connection as user 'app' with host: 'orders.example.internal'" : "Successfully established SSL/TLS connection as user 'app' with host: 'orders.example.internal'"));
            lines.Add(Line(json, "INFO", id, step switch
            {
                0 => $"createSecret: Successfully put secret for ARN {arn} and version {version}.",
                1 => $"setSecret: Successfully set password for user app in {engine} DB for secret arn {arn}.",
                2 => $"testSecret: Successfully signed into {engine} DB with AWSPENDING secret in {arn}.",
                _ => $"finishSecret: Successfully set AWSCURRENT stage to version {version} for secret {arn}.",
            }));
        }

        if (number % 5 == 0)
            lines.Add(Line(json, "INFO", id, $"audit hook: rotation of {arn} was seen by the inventory job number {number} of this host"));
        lines.Add($"END RequestId: {id}");
        lines.Add(json
            ? $$$"""{"time":"2026-05-11T03:00:00.000Z","type":"platform.report","record":{"requestId":"{{{id}}}","metrics":{"durationMs":101.51,"billedDurationMs":102,"memorySizeMB":128,"maxMemoryUsedMB":79},"status":"success"}}"""
            : $"REPORT RequestId: {id}\tDuration: {number % 9000}.21 ms\tBilled Duration: 30 ms\tMemory Size: 128 MB\tMax Memory Used: 79 MB\t");
    }

    private static void AddFailure(List<string> lines, int number, string id, string arn)
    {
        lines.Add((number % 5) switch
        {
            0 => $"[ERROR] ValueError: Unable to log into database with previous, current, or pending secret of secret arn {arn}\nTraceback (most recent call last):\n  File \"/var/task/lambda_function.py\", line 75, in lambda_handler\n    set_secret(service_client, arn, token)\n",
            1 => $"2026-05-11T03:00:30.000Z {id} Task timed out after 30.03 seconds",
            2 => "[ERROR] KeyError: 'password key is missing from secret JSON'\nTraceback (most recent call last):\n",
            3 => "[ERROR] ClientError: An error occurred (AccessDeniedException) when calling the PutSecretValue operation: Access to KMS is not allowed\nTraceback (most recent call last):\n",
            _ => "[ERROR] DatabaseError: ORA-28003: password verification for the specified password failed\nTraceback (most recent call last):\n",
        });
    }

    private static string Line(bool json, string level, string id, string text) => json
        ? $$"""{"timestamp":"2026-05-11T03:00:00.000Z","level":"{{level}}","message":"{{text}}","logger":"root","requestId":"{{id}}"}"""
        : $"[{level}]\t2026-05-11T03:00:00.000Z\t{id}\t{text}";
}
