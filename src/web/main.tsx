import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as Antd, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Refusal } from './api.js';
import { Application } from './application.js';
import { SessionProvider } from './session.js';
import './styles.css';
import { THEME } from './theme.js';

// The calendars of date fields speak the language of the rest.
dayjs.locale('zh-cn');

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // A refusal is an answer; only a lost connection is worth a second try.
      retry: (count, error) => count < 2 && error instanceof Refusal && error.status === 0,
    },
  },
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <ConfigProvider locale={chinese} theme={THEME} button={{ autoInsertSpace: false }}>
      <Antd>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <SessionProvider>
              <Application />
            </SessionProvider>
          </BrowserRouter>
        </QueryClientProvider>
      </Antd>
    </ConfigProvider>,
  );
